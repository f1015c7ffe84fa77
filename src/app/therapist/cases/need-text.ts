import type { NeedReason } from "../../../domain/guidance/need.ts";
import { exhaustive } from "../../../lib/exhaustive.ts";
import { caseStrings } from "../../strings/case-strings.ts";
import type { PillTone } from "../../ui/pill.tsx";

const { list, need: text } = caseStrings;

/** Why somebody stands where they stand, in a sentence. */
export function reasonToText(reason: NeedReason): string {
  switch (reason.type) {
    case "stop-rule":
      return text.stopRule(reason.signs.map((sign) => text.signs[sign]).join(", "));
    case "late-message":
      return reason.agreed === null ? text.late(reason.days) : text.lateAgreed(reason.days, reason.agreed);
    case "slips":
      return text.slips(reason.count);
    case "score-rose":
      return text.scoreRose(reason.from, reason.to);
    case "question":
      return text.question(reason.count);
    case "message":
      return text.message(daysAgoText(reason.days));
    case "silent":
      return text.silent(reason.days);
    case "feedback-due":
      return reason.isFirst ? text.firstFeedback : text.feedbackDue(reason.days);
    default:
      return exhaustive(reason);
  }
}

/** The same in a word or two. */
export function reasonToMark(reason: NeedReason): { readonly tone: PillTone; readonly text: string } {
  switch (reason.type) {
    case "stop-rule":
      return { tone: "surge", text: text.marks[reason.type] };
    case "late-message":
    case "score-rose":
      return { tone: "alert", text: text.marks[reason.type] };
    case "slips":
      return { tone: "alert", text: text.slipsMark(reason.count) };
    case "silent":
      return { tone: "alert", text: text.silentMark(reason.days) };
    case "question":
    case "message":
    case "feedback-due":
      return { tone: "foam", text: text.marks[reason.type] };
    default:
      return exhaustive(reason);
  }
}

/** "vandaag", "gisteren", "3 dagen geleden". */
export function daysAgoText(days: number): string {
  if (days <= 0) return list.today;
  return days === 1 ? list.yesterday : list.daysAgo(days);
}
