import { compareText } from "../../lib/compare-text.ts";
import { addDays, type CalendarDay, dateToCalendarDay, daysBetween } from "../check-in/calendar-day.ts";
import { type RebootStopSign, rebootStopSigns } from "../reboot/reboot-stop-signs.ts";
import type { DataKind } from "../sharing/data-kind.ts";
import { agreedResponseDays, guidanceOf, type WrittenEntry } from "./guidance-entries.ts";
import { type SharedCase, sharedAnswers } from "./shared-case.ts";
import { sharedMoments } from "./shared-moments.ts";

/** Why somebody may need their therapist this week. All of it was shared by them; nothing else is looked at. */
export type NeedReason =
  | { readonly type: "stop-rule"; readonly signs: readonly RebootStopSign[] }
  /** `days` since it was written; `agreed`: within how many an answer was promised, null when nothing was. */
  | { readonly type: "late-message"; readonly days: number; readonly agreed: number | null }
  /** `count` of the last `slipWindowDays` days. */
  | { readonly type: "slips"; readonly count: number }
  /** Sums of the six symptoms, 0 to 24. */
  | { readonly type: "score-rose"; readonly from: number; readonly to: number }
  /** Ticked to talk about since the last feedback. */
  | { readonly type: "question"; readonly count: number }
  | { readonly type: "message"; readonly days: number }
  /** Nothing was filled in for `days` days. */
  | { readonly type: "silent"; readonly days: number }
  /** Days since the last feedback, or since the case began. */
  | { readonly type: "feedback-due"; readonly days: number; readonly isFirst: boolean };

export type Need = {
  /** The sum of the points of all reasons, 0 to 320. Only its order means anything. */
  readonly weight: number;
  /** Most urgent first. */
  readonly reasons: readonly NeedReason[];
};

export type GuidedCase = {
  readonly shared: SharedCase;
  readonly consent: readonly DataKind[];
  readonly written: readonly WrittenEntry[];
  /** Hex of the participant's signing key. */
  readonly participant: string;
  readonly beganOn: CalendarDay;
};

export const slipWindowDays = 14;
/** So long a score is news. */
const newScoreDays = 28;
/** A week and a day: one missed week is the rhythm of the programme, a longer silence is worth a word. */
const silentFromDays = 8;
/** Feedback is weekly. */
const feedbackDays = 7;
/** As long as nothing was agreed, an answer comes with the weekly feedback. */
const responseDaysByDefault = 7;
/** Of 24 points: the difference from which Inzicht speaks of more complaints. No reliable change is known. */
const noticeableRise = 3;

/**
 * Points by reason. The product's own order, of safety first and habit last; a registered psychologist has to sign it off.
 * A single slip weighs as much as silence: whoever writes one down is no longer silent, and must not sink by it.
 */
const points = {
  stopRule: 100,
  lateMessage: 60,
  /** For every day beyond the agreed one, up to ten. */
  lateDay: 2,
  oneSlip: 20,
  severalSlips: 45,
  /** For each slip beyond the second, up to five. */
  furtherSlip: 5,
  scoreRose: 40,
  question: 25,
  message: 15,
  silent: 20,
  feedbackDue: 5,
} as const;

/**
 * How much somebody needs their therapist now, and why. More slips, more silence or a longer wait never lower it. Says
 * nothing of what is not shared: without a diary, urges or exercises nobody is called silent.
 */
export function needOf(guided: GuidedCase, today: CalendarDay): Need {
  const slipped = slips(guided.shared, today);
  const weighed = [
    stopRule(guided, today),
    message(guided, today),
    slipped,
    scoreRose(guided, today),
    question(guided),
    // A slip that is written down ends a silence: beside one, silence is said and weighs nothing.
    silent(guided, today, slipped === null ? points.silent : 0),
    feedbackDue(guided, today),
  ]
    .filter((each) => each !== null)
    .toSorted((left, right) => right.weight - left.weight);
  return {
    weight: weighed.reduce((sum, each) => sum + each.weight, 0),
    reasons: weighed.map(({ reason }) => reason),
  };
}

/** The greatest need first; of the same need the longest silence, then by name and id, so that the order stands still. */
export function compareNeeds(left: RankedNeed, right: RankedNeed): number {
  return (
    right.need.weight - left.need.weight ||
    silenceOf(right.need) - silenceOf(left.need) ||
    byName.compare(left.name, right.name) ||
    compareText(left.id, right.id)
  );
}

/** Made once: a comparison that names its language looks that up again each time. */
const byName = new Intl.Collator("nl");

export type RankedNeed = { readonly need: Need; readonly name: string; readonly id: string };

/** When the last feedback was given, in milliseconds since 1970; null as long as none was. */
export function lastFeedbackAt(written: readonly WrittenEntry[]): number | null {
  return guidanceOf(written, "feedback").at(-1)?.atMs ?? null;
}

type Weighed = { readonly weight: number; readonly reason: NeedReason };

function silenceOf({ reasons }: Need): number {
  for (const reason of reasons) if (reason.type === "silent") return reason.days;
  return 0;
}

function stopRule({ shared }: GuidedCase, today: CalendarDay): Weighed | null {
  const agreed = sharedAnswers(shared, "reboot", "reboot-agreement");
  const hasStopped = sharedAnswers(shared, "reboot-check", "reboot-check")?.answers.next === "stop";
  if (agreed === null || hasStopped) return null;
  const mood = sharedAnswers(shared, "reboot", "reboot-check")?.answers.mood;
  const signs = rebootStopSigns(shared.checkIns, typeof mood === "number" ? mood : null, today);
  return signs.length === 0 ? null : { weight: points.stopRule, reason: { type: "stop-rule", signs } };
}

function message({ written, participant }: GuidedCase, today: CalendarDay): Weighed | null {
  const messages = guidanceOf(written, "message");
  const answered = [
    ...messages.filter(({ author }) => author !== participant),
    ...guidanceOf(written, "feedback"),
  ].reduce((latest, { atMs }) => Math.max(latest, atMs), Number.NEGATIVE_INFINITY);
  const open = messages.find(({ author, atMs }) => author === participant && atMs > answered);
  if (open === undefined) return null;
  const days = Math.max(0, daysBetween(dayAt(open.atMs), today));
  const agreed = agreedResponseDays(written);
  const late = days - (agreed ?? responseDaysByDefault);
  if (late <= 0) return { weight: points.message, reason: { type: "message", days } };
  return {
    weight: points.lateMessage + points.lateDay * Math.min(late, 10),
    reason: { type: "late-message", days, agreed },
  };
}

/** An urge that ended in a slip and the slip itself are one: of a day the larger number counts. */
export function countSlips(
  { slips: records, slippedUrges }: Pick<SharedCase, "slips" | "slippedUrges">,
  from: CalendarDay,
  to: CalendarDay,
): number {
  const byDay = new Map<CalendarDay, { slips: number; urges: number }>();
  const count = (day: CalendarDay, what: "slips" | "urges"): void => {
    if (day < from || day > to) return;
    const standing = byDay.get(day) ?? { slips: 0, urges: 0 };
    byDay.set(day, { ...standing, [what]: standing[what] + 1 });
  };
  for (const { value } of records) count(value.day, "slips");
  for (const { day } of slippedUrges) count(day, "urges");
  return [...byDay.values()].reduce((sum, each) => sum + Math.max(each.slips, each.urges), 0);
}

function slips(shared: SharedCase, today: CalendarDay): Weighed | null {
  const count = countSlips(shared, addDays(today, 1 - slipWindowDays), today);
  if (count === 0) return null;
  const further = points.furtherSlip * Math.min(count - 2, 5);
  return {
    weight: count === 1 ? points.oneSlip : points.severalSlips + further,
    reason: { type: "slips", count },
  };
}

/** Only as long as it is new: filled in within four weeks, and not before the last feedback. */
function scoreRose({ shared, consent, written }: GuidedCase, today: CalendarDay): Weighed | null {
  const scored = sharedMoments(shared, consent).flatMap((moment) =>
    moment.type === "filled" && moment.symptoms !== null ? [{ ...moment, symptoms: moment.symptoms }] : [],
  );
  const [before, latest] = [scored.at(-2), scored.at(-1)];
  if (before === undefined || latest === undefined || latest.savedOn === null) return null;
  const feedback = lastFeedbackAt(written);
  const isSeen = feedback !== null && latest.savedOn < dayAt(feedback);
  const isOld = daysBetween(latest.savedOn, today) > newScoreDays;
  if (isSeen || isOld || latest.symptoms - before.symptoms < noticeableRise) return null;
  return {
    weight: points.scoreRose,
    reason: { type: "score-rose", from: before.symptoms, to: latest.symptoms },
  };
}

function question({ written }: GuidedCase): Weighed | null {
  const feedback = lastFeedbackAt(written) ?? Number.NEGATIVE_INFINITY;
  const count = guidanceOf(written, "topic").filter(({ atMs }) => atMs > feedback).length;
  return count === 0 ? null : { weight: points.question, reason: { type: "question", count } };
}

function silent(
  { shared, consent, written, participant, beganOn }: GuidedCase,
  today: CalendarDay,
  weight: number,
): Weighed | null {
  const hasDays = consent.some(
    (kind) => kind === "diary" || kind === "urges" || kind.startsWith("exercises:"),
  );
  if (!hasDays) return null;
  const spoken = guidanceOf(written, "message")
    .filter(({ author }) => author === participant)
    .map(({ atMs }) => dayAt(atMs));
  const last = [beganOn, shared.lastDay ?? beganOn, ...spoken].reduce((latest, day) =>
    day > latest ? day : latest,
  );
  const days = daysBetween(last, today);
  if (days < silentFromDays) return null;
  return { weight, reason: { type: "silent", days } };
}

function feedbackDue({ written, beganOn }: GuidedCase, today: CalendarDay): Weighed | null {
  const feedback = lastFeedbackAt(written);
  const days = daysBetween(feedback === null ? beganOn : dayAt(feedback), today);
  if (days < feedbackDays) return null;
  return { weight: points.feedbackDue, reason: { type: "feedback-due", days, isFirst: feedback === null } };
}

function dayAt(atMs: number): CalendarDay {
  return dateToCalendarDay(new Date(atMs));
}
