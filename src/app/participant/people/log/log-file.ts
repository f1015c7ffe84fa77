import type { AccessLogLine } from "../../../../domain/sharing/access-log.ts";
import { peopleStrings } from "../../../strings/people-strings.ts";
import type { LiveCircle } from "../../../vault/people/live-circles.ts";
import { nameIn } from "../other-names.ts";
import { logSentences } from "./log-line.ts";
import { logDay, logTime } from "./log-moment.ts";

const text = peopleStrings.accessLog;

/** The log as sentences, oldest first, with what the fields of the other file mean below. */
export function logToText(lines: readonly AccessLogLine[], kept: LiveCircle["kept"]): string {
  const said = lines.map(
    (line) => `${text.atTime(logDay(line.atMs), logTime(line.atMs))}: ${logSentences(line, kept).join(" ")}`,
  );
  return `${[`${text.title} · ${kept.title}`, "", ...said, "", text.signed].join("\n")}\n`;
}

/** The log with the fields of NEN 7513, what each of them means, and the names that belong to the keys. */
export function logToJson(lines: readonly AccessLogLine[], kept: LiveCircle["kept"]): string {
  const people = new Set(lines.flatMap(({ actor, person }) => (person === null ? [actor] : [actor, person])));
  const names = [...people].map((key) => [key, key === kept.root ? text.you : nameIn(kept, key)]);
  const file = {
    format: "loslaten-access-log",
    version: 1,
    standard: "NEN 7513:2018",
    practice: kept.title,
    fields: text.fields,
    names: Object.fromEntries(names),
    lines: lines.map((line) => ({ ...line, at: new Date(line.atMs).toISOString() })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
