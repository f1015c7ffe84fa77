import type { AccessLogLine } from "../../../../domain/sharing/access-log.ts";
import { plainDataKinds } from "../../../../domain/sharing/data-kind.ts";
import { momentShort } from "../../../shared/people/moment-short.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { moduleTitle } from "../module-title.ts";

/** Hex of signing keys, and how the participant is called here. */
export type LogNames = {
  readonly own: string;
  readonly participant: string;
  readonly participantName: string;
  /** Of colleagues, as the circle calls them. */
  readonly others: Readonly<Record<string, string>>;
};

const { log: text } = caseStrings.parts;

/** When, who, what. */
export function lineToRow(line: AccessLogLine, names: LogNames): readonly [string, string, string] {
  return [momentShort(line.atMs), nameOf(line.actor, names), eventText(line, names)];
}

function eventText({ event, person, data }: AccessLogLine, names: LogNames): string {
  switch (event) {
    case "access-given":
      return text.admitted(objectOf(person, names));
    case "access-ended":
      return text.removed(objectOf(person, names));
    case "data-given":
      return text.given(data.map(kindText).join(", "));
    case "data-withdrawn":
      return text.withdrawn(data.map(kindText).join(", "));
    case "opened":
      return text.opened;
  }
}

function nameOf(person: string, { own, participant, participantName, others }: LogNames): string {
  if (person === own) return text.you;
  return person === participant ? participantName : (others[person] ?? text.colleague);
}

function objectOf(person: string | null, names: LogNames): string {
  return person === names.own ? text.youAsObject : nameOf(person ?? "", names);
}

function kindText(kind: string): string {
  const plain = plainDataKinds.find((each) => each === kind);
  if (plain !== undefined) return caseStrings.person.kinds[plain];
  const title = moduleTitle(kind.replace(/^exercises:/, ""));
  return title === null ? text.unknownKind : text.exercises(title);
}
