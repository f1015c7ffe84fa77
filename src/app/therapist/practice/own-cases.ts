import type { PeopleActions } from "../../vault/people/bind-people.ts";

export type OwnCase = ReturnType<PeopleActions["circles"]>[number];

/** The cases at this practice in which this person is a therapist now, by what they are called here. */
export function ownCasesIn(people: PeopleActions, practice: string): readonly OwnCase[] {
  return people
    .circles()
    .filter(
      (kept) => kept.circle === "care" && kept.as === "member" && !kept.isEnded && kept.practice === practice,
    )
    .toSorted((left, right) => left.title.localeCompare(right.title, "nl"));
}
