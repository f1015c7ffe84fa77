import type { AccessLogLine } from "../../../../domain/sharing/access-log.ts";
import { peopleStrings } from "../../../strings/people-strings.ts";
import type { LiveCircle } from "../../../vault/people/live-circles.ts";
import { consentInFull } from "../consent-words.ts";
import { nameIn } from "../other-names.ts";

const text = peopleStrings.accessLog;

/** A line of the log as a sentence, with what could be seen where that matters. */
export function logSentences(line: AccessLogLine, kept: LiveCircle["kept"]): readonly string[] {
  const { event, person, personRole, actor, actorRole, data } = line;
  const seen = data.length === 0 ? text.couldSeeNothing : text.couldSee(consentInFull(data));
  const name = personRole === "escrow" ? text.escrow : nameIn(kept, person ?? "");
  switch (event) {
    case "access-given":
      return [text[event](name), seen];
    case "access-ended":
      return [text[event](name)];
    case "data-given":
    case "data-withdrawn":
      return [text[event](consentInFull(data))];
    case "opened":
      return [text.opened(actorRole === "escrow" ? text.escrow : nameIn(kept, actor)), seen];
  }
}
