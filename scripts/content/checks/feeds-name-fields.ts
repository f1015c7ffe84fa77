import type { FieldDefinition } from "../../../src/domain/programme/field-base.ts";
import { fieldDefinitions } from "../../../src/domain/programme/field-definitions.ts";
import type { FieldKind, FieldOf } from "../../../src/domain/programme/field-kinds.ts";
import { problemAt } from "../problem.ts";
import { placeIn } from "../programme.ts";
import type { Check } from "./check.ts";

/** A tool is fed by a field, or a part of one, that exists, once, and never by answers that are not kept. */
export const feedsNameFields: Check = (programme) =>
  programme.exercises.flatMap((exercise) => {
    const seen = new Set<string>();
    return exercise.feeds.flatMap((feed) => {
      const place = placeIn(programme, feed);
      const from = feed.part === undefined ? feed.from : `${feed.from}.${feed.part}`;
      const key = `${feed.tool} from ${from}`;
      const isSecond = seen.has(key);
      seen.add(key);
      if (exercise.keep === "never")
        return [problemAt(place, "answers that are never kept cannot feed a tool")];
      if (isSecond) return [problemAt(place, `the feed ${key} stands twice`)];
      const field = exercise.fields.find(({ id }) => id === feed.from);
      if (field === undefined) return [problemAt(place, `the exercise has no field "${feed.from}"`)];
      const { parts, choices } = sidesOf(field);
      if (feed.part !== undefined && !parts.includes(feed.part))
        return [problemAt(place, `the field "${feed.from}" has no part "${feed.part}"`)];
      const known = feed.only === undefined ? [] : (choices.get(feed.only.part) ?? []);
      const unknown = feed.only?.is.find((choice) => !known.includes(choice));
      if (unknown === undefined) return [];
      return [problemAt(place, `in the field "${feed.from}" nobody can choose "${unknown}"`)];
    });
  });

function sidesOf<Kind extends FieldKind>(field: FieldOf<Kind>) {
  const definition: FieldDefinition<FieldOf<Kind>> = fieldDefinitions[field.kind];
  return {
    parts: definition.parts?.(field) ?? [],
    choices: definition.choices?.(field) ?? new Map<string, readonly string[]>(),
  };
}
