import type { Tool } from "../programme/exercise.ts";

/** A part of a tool from which the plan takes lines; `top` is how many of it stand in the plan by themselves. */
type PlanSource = { readonly tool: Tool; readonly slot: string; readonly top?: number };

/** One list of lines. The first source comes first; a line that is written in the plan itself goes to `add`. */
type PlanPartShape = {
  readonly id: string;
  readonly sources: readonly PlanSource[];
  readonly add: { readonly tool: Tool; readonly slot: string };
};

type PlanSectionShape = {
  readonly id: string;
  /** False for what not everybody has: left out of the plan while it is empty. */
  readonly always: boolean;
  readonly parts: readonly PlanPartShape[];
};

/**
 * What the prevention plan is made of, in the order of the programme: M measures, S help now, T triggers, B support,
 * A slip analyses, V self-worth, W values, and what the exercises write for the plan itself.
 */
export const planShape = [
  {
    id: "reason",
    always: true,
    parts: [
      part("why", { tool: "prevention-plan", slot: "why" }, { tool: "help-now", slot: "reason" }),
      part("goal", { tool: "prevention-plan", slot: "goal" }),
    ],
  },
  {
    id: "green",
    always: true,
    parts: [
      part("green", { tool: "prevention-plan", slot: "green" }),
      part(
        "do-green",
        { tool: "prevention-plan", slot: "do-green" },
        { tool: "self-worth", slot: "task", top: 3 },
        { tool: "values", slot: "micro-goal", top: 3 },
      ),
    ],
  },
  {
    id: "amber",
    always: true,
    parts: [
      part(
        "amber",
        { tool: "prevention-plan", slot: "amber" },
        { tool: "triggers", slot: "risk", top: 3 },
        { tool: "triggers", slot: "moment", top: 3 },
      ),
      part("do-amber", { tool: "prevention-plan", slot: "do-amber" }, { tool: "measures", slot: "if-then" }),
    ],
  },
  {
    id: "red",
    always: true,
    parts: [
      part("red", { tool: "prevention-plan", slot: "red" }),
      part("do-red", { tool: "prevention-plan", slot: "do-red" }, { tool: "help-now", slot: "technique" }),
    ],
  },
  {
    id: "people",
    always: true,
    parts: [
      part("people", { tool: "support", slot: "person" }, { tool: "prevention-plan", slot: "people" }),
      part("signal", { tool: "support", slot: "signal" }),
    ],
  },
  {
    id: "measures",
    always: true,
    parts: [
      part("measures", { tool: "measures", slot: "measure" }),
      part("evening", { tool: "measures", slot: "evening" }),
    ],
  },
  {
    id: "values",
    always: true,
    parts: [
      part("value", { tool: "prevention-plan", slot: "value" }, { tool: "values", slot: "value" }),
      part("activity", { tool: "values", slot: "activity" }),
    ],
  },
  {
    id: "after-slip",
    always: true,
    parts: [
      part("after-slip", { tool: "prevention-plan", slot: "after-slip" }),
      part("learned", { tool: "slip-analysis", slot: "learned" }),
    ],
  },
  {
    id: "agreement",
    always: false,
    parts: [part("agreement", { tool: "prevention-plan", slot: "agreement" })],
  },
  {
    id: "intimacy",
    always: false,
    parts: [part("intimacy", { tool: "prevention-plan", slot: "intimacy" })],
  },
  { id: "review", always: false, parts: [part("review", { tool: "prevention-plan", slot: "review" })] },
] as const satisfies readonly PlanSectionShape[];

export type PlanSectionId = (typeof planShape)[number]["id"];
export type PlanPartId = (typeof planShape)[number]["parts"][number]["id"];

function part<Id extends string>(
  id: Id,
  first: PlanSource,
  ...others: readonly PlanSource[]
): PlanPartShape & { readonly id: Id } {
  return { id, sources: [first, ...others], add: { tool: first.tool, slot: first.slot } };
}
