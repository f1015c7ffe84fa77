import { problemAt } from "../problem.ts";
import { placeIn } from "../programme.ts";
import type { Check } from "./check.ts";

/** A tool is fed by a field that exists, once a slot, and never by answers that are not kept. */
export const feedsNameFields: Check = (programme) =>
  programme.exercises.flatMap((exercise) => {
    const seen = new Set<string>();
    return exercise.feeds.flatMap((feed) => {
      const place = placeIn(programme, feed);
      const key = `${feed.tool}/${feed.slot} from ${feed.from}`;
      const isSecond = seen.has(key);
      seen.add(key);
      if (exercise.keep === "never")
        return [problemAt(place, "answers that are never kept cannot feed a tool")];
      if (isSecond) return [problemAt(place, `the feed ${key} stands twice`)];
      if (exercise.fields.some((field) => field.id === feed.from)) return [];
      return [problemAt(place, `the exercise has no field "${feed.from}"`)];
    });
  });
