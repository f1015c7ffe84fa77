import type { ModuleSummary } from "./module.ts";

export type StepState = "done" | "now" | "open" | "later";
export type ModuleProgress = {
  readonly module: string;
  readonly page: number;
  readonly finishedOn?: string | null | undefined;
};
export type ProgrammeStep = {
  readonly summary: ModuleSummary;
  readonly state: StepState;
  readonly page: number;
};

/**
 * Where every module stands. Modules "in-order" open when the one before is finished, "free" ones when all ordered ones
 * are, "always" ones at once; what was finished stays open. The first open one is "now". A module that is not written
 * yet can only come later.
 */
export function programmeSteps(
  summaries: readonly ModuleSummary[],
  progress: readonly ModuleProgress[],
): readonly ProgrammeStep[] {
  const progressById = new Map(progress.map((each) => [each.module, each]));
  const isFinished = (id: string): boolean => progressById.get(id)?.finishedOn != null;
  const ordered = summaries.filter(({ opens }) => opens !== "free");
  let nowIsTaken = false;
  return summaries.map((summary, index): ProgrammeStep => {
    const page = progressById.get(summary.id)?.page ?? 0;
    if (isFinished(summary.id)) return { summary, state: "done", page };
    if (!summary.written || !isOpen(summary, summaries.slice(0, index), ordered, isFinished)) {
      return { summary, state: "later", page };
    }
    const state = nowIsTaken ? "open" : "now";
    nowIsTaken = true;
    return { summary, state, page };
  });
}

function isOpen(
  summary: ModuleSummary,
  before: readonly ModuleSummary[],
  ordered: readonly ModuleSummary[],
  isFinished: (id: string) => boolean,
): boolean {
  switch (summary.opens) {
    case "always":
      return true;
    case "in-order":
      return before.filter(({ opens }) => opens !== "free").every(({ id }) => isFinished(id));
    case "free":
      return ordered.every(({ id }) => isFinished(id));
  }
}
