import type { CalendarDay } from "../check-in/calendar-day.ts";
import { readGuidance } from "./assignment.ts";
import { guidanceOf, type WrittenEntry } from "./guidance-entries.ts";
import type { Topic } from "./guidance-entry.ts";

export type OpenQuestion = { readonly id: string; readonly text: string; readonly atMs: number };
export type SheetHomework = {
  readonly id: string;
  readonly text: string;
  readonly dueOn: CalendarDay | null;
  readonly doneOn: CalendarDay | null;
};

/** What a session begins with: the participant's own ticks, what they wrote and nobody answered, and what was given. */
export type SessionSheet = {
  /** Oldest first. */
  readonly topics: readonly Topic[];
  readonly questions: readonly OpenQuestion[];
  readonly homework: readonly SheetHomework[];
};

export function sessionSheet(written: readonly WrittenEntry[], participant: string): SessionSheet {
  const doneOn = new Map(guidanceOf(written, "done").map(({ value }) => [value.homework, value.on]));
  return {
    topics: guidanceOf(written, "topic").map(({ value }) => value),
    questions: unanswered(written, participant),
    homework: readGuidance(written)
      .homework.map(({ id, text, dueOn }) => ({ id, text, dueOn, doneOn: doneOn.get(id) ?? null }))
      .toReversed(),
  };
}

/** Messages of the participant after which nobody of the practice wrote; oldest first. */
export function unanswered(written: readonly WrittenEntry[], participant: string): readonly OpenQuestion[] {
  const messages = guidanceOf(written, "message");
  const answers = [
    ...messages.filter(({ author }) => author !== participant),
    ...guidanceOf(written, "feedback"),
  ];
  const answeredAt = Math.max(Number.NEGATIVE_INFINITY, ...answers.map(({ atMs }) => atMs));
  return messages
    .filter(({ author, atMs }) => author === participant && atMs > answeredAt)
    .map(({ id, value, atMs }) => ({ id, text: value.text, atMs }));
}
