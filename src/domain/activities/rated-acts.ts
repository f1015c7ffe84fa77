import type { Act } from "../act/act.ts";

type Rated = Pick<Act, "day" | "text" | "pleasure" | "meaning">;

/** As many as a small figure can show. */
export const mostRated = 12;

/** The last acts that were rated, oldest first. */
export function ratedActs<One extends Rated>(acts: readonly One[]): readonly One[] {
  return acts
    .filter(({ pleasure, meaning }) => pleasure !== null || meaning !== null)
    .toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
    .slice(-mostRated);
}

/** The mean of what was rated, 0 to 10 to one decimal; null when nothing was. */
export function meanRating(acts: readonly Rated[], of: "pleasure" | "meaning"): number | null {
  const ratings = acts.flatMap((act) => act[of] ?? []);
  if (ratings.length === 0) return null;
  return Math.round((ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length) * 10) / 10;
}
