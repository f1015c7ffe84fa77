import type { CalendarDay } from "../check-in/calendar-day.ts";
import type { ModuleSummary } from "../programme/module.ts";
import { type ModuleProgress, type ProgrammeStep, programmeSteps } from "../programme/programme-steps.ts";
import { type GuidanceEntry, guidanceOf, type WrittenEntry } from "./guidance-entries.ts";
import type { Assignment } from "./guidance-entry.ts";

export type GivenHomework = {
  /** The id of the entry: what a tick refers to. */
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly dueOn: CalendarDay | null;
  readonly givenAtMs: number;
};
export type GivenWorksheet = {
  readonly id: string;
  readonly subject: string;
  readonly module: string;
  readonly exercise: string;
  readonly note: string;
  readonly givenAtMs: number;
};

/** All that counts of what was given, each subject once. */
export type Guidance = {
  readonly modules: ReadonlyMap<string, "open" | "skip" | "advise">;
  readonly positions: ReadonlyMap<string, number>;
  /** Newest first. */
  readonly homework: readonly GivenHomework[];
  readonly worksheets: readonly GivenWorksheet[];
};

/** What an assignment is about. Of one subject the newest counts; homework is a subject of its own each time. */
export function assignmentSubject(assignment: Assignment, newId: () => string): string {
  switch (assignment.type) {
    case "open":
    case "skip":
    case "advise":
      return `module|${assignment.module}`;
    case "order":
      return `order|${assignment.module}`;
    case "worksheet":
      return `worksheet|${assignment.module}|${assignment.exercise}`;
    case "homework":
    case "taken-back":
      return `homework|${newId()}`;
  }
}

const namePrefix = "assignment|";

/** The name of the entry that holds it: written again, it stands in the place of what was given before. */
export function subjectToName(subject: string): string {
  return `${namePrefix}${subject}`;
}

export function readGuidance(entries: readonly WrittenEntry[]): Guidance {
  const newest = new Map<string, GuidanceEntry<Assignment>>();
  for (const entry of guidanceOf(entries, "assignment"))
    if (entry.name.startsWith(namePrefix)) newest.set(entry.name.slice(namePrefix.length), entry);
  const modules = new Map<string, "open" | "skip" | "advise">();
  const positions = new Map<string, number>();
  const homework: GivenHomework[] = [];
  const worksheets: GivenWorksheet[] = [];
  for (const [subject, { id, atMs: givenAtMs, value }] of newest) {
    // A name says one subject: what stands under another's is not read.
    if (assignmentSubject(value, () => subject.slice("homework|".length)) !== subject) continue;
    const given = { id, subject, givenAtMs };
    if (value.type === "order") positions.set(value.module, value.position);
    else if (value.type === "homework") homework.push({ ...given, text: value.text, dueOn: value.dueOn });
    else if (value.type === "worksheet")
      worksheets.push({ ...given, module: value.module, exercise: value.exercise, note: value.note });
    else if (value.type !== "taken-back") modules.set(value.module, value.type);
  }
  const newestFirst = (left: { givenAtMs: number }, right: { givenAtMs: number }) =>
    right.givenAtMs - left.givenAtMs;
  return {
    modules,
    positions,
    homework: homework.toSorted(newestFirst),
    worksheets: worksheets.toSorted(newestFirst),
  };
}

/** A step of the programme, with what the therapist says of it. */
export type GuidedStep = ProgrammeStep & { readonly given: "open" | "skip" | "advise" | null };

/**
 * Where every module stands, with what a therapist gave. Guidance only adds: whatever is open without it stays open, so
 * that nobody loses the way back to something that holds them; the tools and Hulp nu are no modules and no therapist
 * reaches them. A module that is opened or advised is open at once. One that is skipped counts as finished for what comes
 * after it, and may be done all the same; the start, which holds the triage, is never skipped. "now" is the first advised one that is not done, else the first open one.
 */
export function applyGuidance(
  summaries: readonly ModuleSummary[],
  progress: readonly ModuleProgress[],
  { modules, positions }: Pick<Guidance, "modules" | "positions">,
): readonly GuidedStep[] {
  const ordered = orderModules(summaries, positions);
  const givenTo = ({ id, opens }: ModuleSummary) => {
    const given = modules.get(id) ?? null;
    return given === "skip" && opens === "always" ? null : given;
  };
  const finished = new Set(
    progress.filter(({ finishedOn }) => finishedOn != null).map(({ module }) => module),
  );
  const passed = [
    ...progress,
    ...summaries
      .filter((summary) => givenTo(summary) === "skip" && !finished.has(summary.id))
      .map(({ id }) => ({ module: id, page: 0, finishedOn: "skipped" })),
  ];
  const isOpen = new Set(
    [...programmeSteps(summaries, progress), ...programmeSteps(ordered, passed)]
      .filter(({ state }) => state !== "later")
      .map(({ summary }) => summary.id),
  );
  const steps = ordered.map((summary): GuidedStep => {
    const given = givenTo(summary);
    const page = progress.find(({ module }) => module === summary.id)?.page ?? 0;
    if (finished.has(summary.id)) return { summary, state: "done", page, given };
    const opens = isOpen.has(summary.id) || given !== null;
    return { summary, state: opens && summary.written ? "open" : "later", page, given };
  });
  const open = steps.filter(({ state, given }) => state === "open" && given !== "skip");
  const now = open.find(({ given }) => given === "advise") ?? open[0];
  return steps.map((step) => (step === now ? { ...step, state: "now" } : step));
}

/** In the order of the programme, but for those that were moved. */
export function orderModules(
  summaries: readonly ModuleSummary[],
  positions: ReadonlyMap<string, number>,
): readonly ModuleSummary[] {
  return summaries
    .map((summary, index) => ({ summary, index, position: positions.get(summary.id) ?? index }))
    .toSorted((left, right) => left.position - right.position || left.index - right.index)
    .map(({ summary }) => summary);
}

/**
 * The position that brings the module at `from` one place earlier or later in the list that is shown, counted from 0;
 * `null` at its end. It lies halfway between its new neighbours.
 */
export function positionAfterMove(
  summaries: readonly ModuleSummary[],
  positions: ReadonlyMap<string, number>,
  from: number,
  by: -1 | 1,
): number | null {
  const ordered = orderModules(summaries, positions);
  const positionAt = (index: number): number | null => {
    const summary = ordered[index];
    return summary === undefined ? null : (positions.get(summary.id) ?? summaries.indexOf(summary));
  };
  const passed = positionAt(from + by);
  if (passed === null) return null;
  const beyond = positionAt(from + 2 * by) ?? passed + by * 2;
  return (passed + beyond) / 2;
}
