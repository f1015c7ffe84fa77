import type { OnlyWhen } from "./field-base.ts";
import type { Field } from "./field-kinds.ts";
import type { Inline } from "./inline.ts";

/** The tools that an exercise can feed; the letters of the programme's rules: D S T M B A V W P. */
export const toolIds = [
  "diary",
  "help-now",
  "triggers",
  "measures",
  "support",
  "slip-analysis",
  "self-worth",
  "values",
  "prevention-plan",
] as const;

export type Tool = (typeof toolIds)[number];

/**
 * "The answer to `from`, or one `part` of it, becomes items in `tool`, under `slot`: at most `top` of them, and where
 * `only` is given those alone whose choice in that part is one of these."
 */
export type Feed = {
  readonly tool: Tool;
  readonly slot: string;
  readonly from: string;
  readonly part?: string | undefined;
  readonly top?: number | undefined;
  readonly only?: OnlyWhen | undefined;
};

export type Exercise = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly intro: readonly (readonly Inline[])[];
  readonly fields: readonly Field[];
  readonly feeds: readonly Feed[];
  /** `never`: the answers live in memory only and are gone when the page closes (triage). */
  readonly keep: "sealed" | "never";
  /** A rule that decides after this exercise whether the module goes on; see `gates.ts`. */
  readonly gate: "triage" | null;
};
