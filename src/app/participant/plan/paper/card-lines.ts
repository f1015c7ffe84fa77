import type { PlanLine, PlanSection } from "../../../../domain/plan/build-plan.ts";
import type { PlanPartId } from "../../../../domain/plan/plan-shape.ts";

/** What can stand on the card: a reason, what to do when it gets hard, and whom to call. */
export const cardParts = { reasons: "why", steps: "do-red", people: "people" } as const satisfies Readonly<
  Record<string, PlanPartId>
>;
export type CardPart = keyof typeof cardParts;
export type CardLines = Readonly<Record<CardPart, readonly PlanLine[]>>;

/** Ids of the lines that somebody chose, in no order that means anything. */
export type CardChoice = Readonly<Record<CardPart, readonly string[]>>;

/** As many as fit when they are short. */
const startCounts: Readonly<Record<CardPart, number>> = { reasons: 1, steps: 4, people: 2 };

export function cardLines(plan: readonly PlanSection[]): CardLines {
  const parts = plan.flatMap((section) => section.parts);
  const linesOf = (part: CardPart): readonly PlanLine[] =>
    parts.find(({ id }) => id === cardParts[part])?.lines ?? [];
  return { reasons: linesOf("reasons"), steps: linesOf("steps"), people: linesOf("people") };
}

export function firstChoice(plan: readonly PlanSection[]): CardChoice {
  const lines = cardLines(plan);
  const firstOf = (part: CardPart): readonly string[] =>
    lines[part].slice(0, startCounts[part]).map(({ id }) => id);
  return { reasons: firstOf("reasons"), steps: firstOf("steps"), people: firstOf("people") };
}

/** In the order of the plan. */
export function chosenLines(plan: readonly PlanSection[], choice: CardChoice): CardLines {
  const lines = cardLines(plan);
  const chosenOf = (part: CardPart): readonly PlanLine[] =>
    lines[part].filter(({ id }) => choice[part].includes(id));
  return { reasons: chosenOf("reasons"), steps: chosenOf("steps"), people: chosenOf("people") };
}
