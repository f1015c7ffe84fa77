import type { Tool } from "../../../domain/programme/exercise.ts";

/** The tools that have a screen of their own behind the plan, in the order of the plan's list. */
export const planTools = [
  "triggers",
  "measures",
  "help-now",
  "support",
  "slip-analysis",
  "self-worth",
  "values",
] as const satisfies readonly Tool[];

export type PlanTool = (typeof planTools)[number];
