import type { Tool } from "../programme/exercise.ts";

/**
 * The parts of each tool, in the order in which a screen shows them. An exercise feeds one of these; a content check
 * refuses any other, because nothing would show what somebody wrote.
 */
export const toolSlots = {
  diary: ["behaviours"],
  "help-now": ["technique", "reason", "feeling-action", "letter", "sleep"],
  triggers: ["risk", "moment", "inner", "outer", "circle"],
  measures: ["measure", "if-then", "evening"],
  support: ["person", "message", "script", "signal"],
  "slip-analysis": ["analysis", "learned"],
  "self-worth": ["task", "sentence", "fill", "leak"],
  values: ["value", "area", "activity", "micro-goal"],
  "prevention-plan": [
    "why",
    "goal",
    "green",
    "do-green",
    "amber",
    "do-amber",
    "red",
    "do-red",
    "people",
    "value",
    "after-slip",
    "agreement",
    "intimacy",
    "review",
  ],
} as const satisfies Readonly<Record<Tool, readonly string[]>>;
