import { type PracticeTexts, readPracticeTexts } from "../../../domain/guidance/practice-texts.ts";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import type { LiveCircle } from "../../vault/people/live-circles.ts";

/** What the practice of a case says of itself, as this device read it last. */
export function practiceOf(people: PeopleActions, { practice, title }: LiveCircle["kept"]): PracticeTexts {
  const found = people.live.circles.value.find(({ kept }) => kept.space === practice);
  return readPracticeTexts(found?.kept.texts ?? {}, title);
}
