import { type CalendarDay, daysBetween } from "../../../domain/check-in/calendar-day.ts";
import { caseStrings } from "../../strings/case-strings.ts";
import type { PersonRow } from "../../ui/person-list.tsx";
import type { LiveCircle } from "../../vault/people/live-circles.ts";
import { daysAgoText, reasonToMark, reasonToText } from "./need-text.ts";
import type { ReadCase } from "./read-case.ts";
import type { DeskCase } from "./use-cases.ts";

const text = caseStrings.list;
/** Below this it is the rhythm of the week, and no call. */
const neededFrom = 15;

export type CaseGroup = "needed" | "quiet" | "coming" | "waiting" | "ended";
export const caseGroups: readonly CaseGroup[] = ["needed", "quiet", "coming", "waiting", "ended"];

export function groupOf({ live, read }: DeskCase): CaseGroup {
  if (live.state === "ended") return "ended";
  if (live.state === "refused") return "needed";
  if (read === null) return isComing(live) ? "coming" : "waiting";
  return read.need.weight >= neededFrom ? "needed" : "quiet";
}

/** A case as a row of a list; `href` by its id. */
export function caseToRow(one: DeskCase, today: CalendarDay, href: (id: string) => string): PersonRow {
  const { id, name, live, read } = one;
  const common = { key: id, href: href(id), name };
  if (live.state === "ended") return { ...common, detail: text.endedDetail };
  if (live.state === "refused")
    return { ...common, detail: text.refusedDetail, mark: { tone: "surge", text: text.refusedMark } };
  if (read === null) return { ...common, detail: isComing(live) ? text.comingDetail : text.waitingDetail };
  const [first] = read.need.reasons;
  return {
    ...common,
    detail: lastText(read, today),
    notes: read.need.reasons.map(reasonToText),
    mark: first === undefined ? { tone: "calm", text: text.calm } : reasonToMark(first),
  };
}

/** The server was asked, and has not answered yet. */
export function isComing({ state, trouble }: LiveCircle): boolean {
  return state === "reading" && trouble === null;
}

function lastText({ lastDay, consent }: ReadCase, today: CalendarDay): string {
  if (lastDay !== null) return text.lastFilled(daysAgoText(daysBetween(lastDay, today)));
  const hasDays = consent.some((kind) => kind !== "plan" && kind !== "measures");
  return hasDays ? text.neverFilled : text.daysUnknown;
}
