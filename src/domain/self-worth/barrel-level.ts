import type { Act } from "../act/act.ts";
import type { Tool } from "../programme/exercise.ts";

/** Kind acts for oneself: mini-tasks, and what belongs to one's values. Keeping a measure is work of another kind. */
const fillingTools: ReadonlySet<Tool> = new Set(["self-worth", "values"]);

/** There is always something in it. */
const standing = 0.1;
/** After so many acts nearly two thirds of the rest is filled; three to five a day for two weeks are 42 to 70. */
const actsToFill = 30;

/**
 * How full the barrel is, from 0.1 to 1 (never quite): every act lifts it, each a little less than the one before. It
 * knows nothing but acts, and it does not run out with time: in the days after a slip there are fewer acts, and a level
 * that sinks by waiting would sink by the slip after all. The figure is ours; that small kind acts fill the barrel is
 * Van Zessen's, as the rationale of the programme has it.
 */
export function barrelLevel(acts: readonly Pick<Act, "tool">[]): number {
  const count = acts.filter(({ tool }) => fillingTools.has(tool)).length;
  return standing + (1 - standing) * (1 - Math.exp(-count / actsToFill));
}

/** The acts that fill it, of these days: from `first` on, up to and with `last`. */
export function fillingActs<One extends Pick<Act, "tool" | "day">>(
  acts: readonly One[],
  first: string,
  last: string,
): readonly One[] {
  return acts.filter(({ tool, day }) => fillingTools.has(tool) && day >= first && day <= last);
}
