import { isCheckInSlot } from "../../../src/domain/check-in/collect-check-in.ts";
import { toolSlots } from "../../../src/domain/tools/tool-slots.ts";
import { problemAt } from "../problem.ts";
import { placeIn } from "../programme.ts";
import type { Check } from "./check.ts";

/** What an exercise feeds lands in a part of the tool that a screen shows. */
export const feedsLand: Check = (programme) =>
  programme.exercises.flatMap((exercise) =>
    exercise.feeds.flatMap((feed) => {
      const slots: readonly string[] = toolSlots[feed.tool];
      if (slots.includes(feed.slot) || (feed.tool === "diary" && isCheckInSlot(feed.slot))) return [];
      const message = `the tool "${feed.tool}" has no part "${feed.slot}"; it has: ${slots.join(", ")}`;
      return [problemAt(placeIn(programme, feed), message)];
    }),
  );
