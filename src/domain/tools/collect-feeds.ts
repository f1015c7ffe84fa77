import { isCheckInSlot } from "../check-in/collect-check-in.ts";
import type { Exercise, Tool } from "../programme/exercise.ts";
import type { FedLine } from "../programme/field-base.ts";
import { answerToLines } from "../programme/field-kinds.ts";

/** What one answer hands to one tool: one line an item, in the participant's own words. */
export type FedLines = {
  readonly tool: Tool;
  readonly slot: string;
  /** The field, and the part of it where the feed names one: "cards" or "cards.when". */
  readonly field: string;
  readonly lines: readonly FedLine[];
};

/** What the exercise declares that it feeds, read from the answers. A field without an answer hands over no lines. */
export function collectFeeds(
  exercise: Exercise,
  answers: Readonly<Record<string, unknown>>,
): readonly FedLines[] {
  return exercise.feeds
    .filter(({ slot }) => !isCheckInSlot(slot))
    .map(({ tool, slot, from, part, top, only }) => {
      const field = exercise.fields.find(({ id }) => id === from);
      if (field === undefined) throw new Error(`exercise ${exercise.id} feeds from an unknown field`);
      const lines =
        answers[from] === undefined ? [] : answerToLines(field, answers[from], part ?? null, only ?? null);
      return {
        tool,
        slot,
        field: part === undefined ? from : `${from}.${part}`,
        lines: lines.slice(0, top),
      };
    });
}
