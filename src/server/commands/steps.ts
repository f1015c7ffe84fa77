import type { TellProgress } from "./copy-tables.ts";

export type StepName = "copy" | "check" | "compare" | "start";

/** What a command tells while it is at work. */
export type Steps = { readonly begin: (step: StepName) => TellProgress };
