import { addDays, type CalendarDay, dateToCalendarDay, daysBetween } from "../check-in/calendar-day.ts";
import { meanOf } from "../insight/mean-of.ts";
import { courseShare, ridingShare, type Share } from "../insight/shares.ts";
import { readGuidance } from "./assignment.ts";
import { guidanceOf, type WrittenEntry } from "./guidance-entries.ts";
import type { SharedCase } from "./shared-case.ts";

/** What somebody did since the last feedback. Counts are whole numbers; slips are not among them. */
export type DoneSince = {
  readonly days: number;
  readonly urges: number;
  readonly analyses: number;
  readonly exercises: readonly { readonly module: string; readonly exercise: string }[];
  /** Given homework that was ticked, in its words. */
  readonly homework: readonly string[];
};

/** Something that went well. Every share has a part of 1 or more: there is no way to say that nothing did. */
export type WentWell =
  | ({ readonly type: "waves" } & Share)
  | { readonly type: "looked-back"; readonly count: number }
  | { readonly type: "homework"; readonly text: string }
  | { readonly type: "measure"; readonly text: string }
  | ({ readonly type: "course" } & Share)
  | { readonly type: "diary"; readonly days: number }
  /** Nothing was shared: being there is what there is to say. */
  | { readonly type: "here" };

/** Means of the diary, 0 to 10 with one decimal, of at least `enoughDays` days each; `before` is of as many days before. */
export type MeanSince = { readonly now: number; readonly before: number | null };

export type DraftQuestion =
  | { readonly type: "trigger"; readonly text: string; readonly count: number }
  | { readonly type: "strong-urge"; readonly day: CalendarDay; readonly strength: number }
  | { readonly type: "exercise"; readonly module: string; readonly exercise: string }
  | { readonly type: "how" };

export type DraftSuggestion =
  | { readonly type: "homework"; readonly text: string }
  | { readonly type: "worksheet"; readonly module: string; readonly exercise: string }
  | { readonly type: "change"; readonly text: string }
  | { readonly type: "look-back" }
  | { readonly type: "measure"; readonly text: string }
  | { readonly type: "diary" }
  | { readonly type: "go-on" };

/** What a weekly feedback begins as: facts, in the order in which they are said. The therapist changes all of it. */
export type FeedbackDraft = {
  readonly from: CalendarDay;
  readonly isFirst: boolean;
  /** One or two, what took most first. */
  readonly well: readonly WentWell[];
  readonly done: DoneSince;
  readonly urge: MeanSince | null;
  readonly mood: MeanSince | null;
  readonly question: DraftQuestion;
  readonly suggestion: DraftSuggestion;
};

/** Fewer days than this make no mean. */
const enoughDays = 3;
/** From this strength, 0 to 10, an urge that was ridden is worth asking about. */
const strongUrge = 7;
/** What was seen once is chance; twice is worth a question. */
const oftenEnough = 2;

/**
 * Prefills a weekly feedback from what was shared since the last one, and from nothing else. It says what was done and
 * what went well, gives numbers where there are enough, asks one thing and proposes one thing. It holds no verdict: slips
 * are not counted, and nothing in it can say "worse", "too little" or "not". Source: the product's own rule (briefs:
 * programme.md, "Therapist workload"), to be signed off by a registered psychologist.
 */
export function feedbackDraft(
  shared: SharedCase,
  written: readonly WrittenEntry[],
  { beganOn, today }: { readonly beganOn: CalendarDay; readonly today: CalendarDay },
): FeedbackDraft {
  const last = guidanceOf(written, "feedback").at(-1);
  const from = last === undefined ? firstDay(beganOn, today) : dateToCalendarDay(new Date(last.atMs));
  const isSince = (day: CalendarDay | null): boolean => day !== null && day >= from && day <= today;
  const since: SharedCase = {
    ...shared,
    checkIns: shared.checkIns.filter(({ day }) => isSince(day)),
    urges: shared.urges.filter(({ day }) => isSince(day)),
    slips: shared.slips.filter(({ value }) => isSince(value.analysedOn ?? value.day)),
    answers: shared.answers.filter(({ savedOn }) => isSince(savedOn)),
    weeks: shared.weeks.filter(({ monday }) => isSince(addDays(monday, 6)) || isSince(monday)),
  };
  const homework = homeworkOf(written, isSince);
  const done: DoneSince = {
    days: since.checkIns.length,
    urges: since.urges.length,
    analyses: since.slips.filter(({ value }) => value.analysedOn !== null).length,
    exercises: since.answers.map(({ module, exercise }) => ({ module, exercise })),
    homework: homework.done,
  };
  return {
    from,
    isFirst: last === undefined,
    well: wentWell(since, done),
    done,
    ...means(shared, from, today),
    question: questionOf(since),
    suggestion: suggestionOf(since, written, homework.open, done),
  };
}

/** The first feedback looks back a week at least: what was shared on the first day may be older than the case. */
function firstDay(beganOn: CalendarDay, today: CalendarDay): CalendarDay {
  const weekAgo = addDays(today, -6);
  return beganOn < weekAgo ? beganOn : weekAgo;
}

function homeworkOf(written: readonly WrittenEntry[], isSince: (day: CalendarDay | null) => boolean) {
  const { homework } = readGuidance(written);
  const doneOn = new Map(guidanceOf(written, "done").map(({ value }) => [value.homework, value.on]));
  return {
    done: homework.filter(({ id }) => isSince(doneOn.get(id) ?? null)).map(({ text }) => text),
    open: homework.filter(({ id }) => (doneOn.get(id) ?? null) === null).map(({ text }) => text),
  };
}

function wentWell(since: SharedCase, done: DoneSince): readonly WentWell[] {
  const waves = ridingShare(since.urges);
  const course = courseShare(since.checkIns);
  const [homework] = done.homework;
  const measure = since.weeks.find(({ helped }) => helped === "yes");
  const measureText = since.items.find(({ id }) => id === measure?.item)?.value.text;
  const found: readonly (WentWell | null)[] = [
    waves === null ? null : { type: "waves", ...waves },
    done.analyses === 0 ? null : { type: "looked-back", count: done.analyses },
    homework === undefined ? null : { type: "homework", text: homework },
    measureText === undefined ? null : { type: "measure", text: measureText },
    course === null ? null : { type: "course", ...course },
    done.days === 0 ? null : { type: "diary", days: done.days },
  ];
  const well = found.filter((each) => each !== null).slice(0, 2);
  return well.length === 0 ? [{ type: "here" }] : well;
}

function means({ checkIns }: SharedCase, from: CalendarDay, today: CalendarDay) {
  const length = daysBetween(from, today) + 1;
  const meanBetween = (field: "urge" | "mood", first: CalendarDay, last: CalendarDay): number | null => {
    const values = checkIns
      .filter(({ day }) => day >= first && day <= last)
      .flatMap((checkIn) => checkIn[field] ?? []);
    const mean = values.length < enoughDays ? null : meanOf(values);
    return mean === null ? null : Math.round(mean * 10) / 10;
  };
  const meanSince = (field: "urge" | "mood"): MeanSince | null => {
    const now = meanBetween(field, from, today);
    return now === null
      ? null
      : { now, before: meanBetween(field, addDays(from, -length), addDays(from, -1)) };
  };
  return { urge: meanSince("urge"), mood: meanSince("mood") };
}

function questionOf(since: SharedCase): DraftQuestion {
  const counts = new Map<string, number>();
  for (const { triggers } of since.urges)
    for (const text of new Set(triggers)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [trigger] = [...counts]
    .filter(([, count]) => count >= oftenEnough)
    .toSorted((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
  if (trigger !== undefined) return { type: "trigger", text: trigger[0], count: trigger[1] };
  const [strongest] = since.urges
    .filter(({ strength, ended }) => ended === "ridden" && strength >= strongUrge)
    .toSorted((left, right) => right.strength - left.strength);
  if (strongest !== undefined)
    return { type: "strong-urge", day: strongest.day, strength: strongest.strength };
  const exercise = since.answers.at(-1);
  return exercise === undefined
    ? { type: "how" }
    : { type: "exercise", module: exercise.module, exercise: exercise.exercise };
}

function suggestionOf(
  since: SharedCase,
  written: readonly WrittenEntry[],
  openHomework: readonly string[],
  done: DoneSince,
): DraftSuggestion {
  const [homework] = openHomework;
  if (homework !== undefined) return { type: "homework", text: homework };
  const worksheet = readGuidance(written).worksheets.find(
    ({ module, exercise }) =>
      !since.answers.some((answers) => answers.module === module && answers.exercise === exercise),
  );
  if (worksheet !== undefined)
    return { type: "worksheet", module: worksheet.module, exercise: worksheet.exercise };
  const change = since.slips.find(({ value }) => value.analysedOn !== null && value.change !== "");
  if (change !== undefined) return { type: "change", text: change.value.change };
  if (since.slips.some(({ value }) => value.analysedOn === null)) return { type: "look-back" };
  const week = since.weeks.find(({ helped }) => helped === "no");
  const measure = since.items.find(({ id }) => id === week?.item)?.value.text;
  if (measure !== undefined) return { type: "measure", text: measure };
  return done.days < enoughDays ? { type: "diary" } : { type: "go-on" };
}
