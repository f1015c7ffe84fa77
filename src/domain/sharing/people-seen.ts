import { v } from "../../lib/schema.ts";

/** What the participant has already seen about one circle, so that only what is new is told. */
export const peopleSeenSchema = v.object({
  circle: v.string(),
  /** Hex of the signing keys of who belonged. */
  people: v.array(v.string()),
  /** How many things the server showed that were refused. */
  refused: v.number(),
  wasSetBack: v.boolean(),
});
export type PeopleSeen = v.InferOutput<typeof peopleSeenSchema>;

/** How a circle stands, in the same words. */
export type PeopleNow = Omit<PeopleSeen, "circle">;

export type PeopleNews =
  /** Somebody belongs who did not before. */
  | { readonly type: "came"; readonly person: string }
  | { readonly type: "left"; readonly person: string }
  | { readonly type: "refused" }
  | { readonly type: "set-back" };

/** What is new about who belongs and about the server. Nothing, before the circle was looked at for the first time. */
export function peopleNews(seen: PeopleNow | null, now: PeopleNow): readonly PeopleNews[] {
  const before = seen ?? { ...now, refused: 0, wasSetBack: false };
  return [
    ...now.people
      .filter((person) => !before.people.includes(person))
      .map((person) => ({ type: "came", person }) as const),
    ...before.people
      .filter((person) => !now.people.includes(person))
      .map((person) => ({ type: "left", person }) as const),
    ...(now.refused > before.refused ? [{ type: "refused" } as const] : []),
    ...(now.wasSetBack && !before.wasSetBack ? [{ type: "set-back" } as const] : []),
  ];
}
