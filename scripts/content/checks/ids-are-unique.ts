import type { Field } from "../../../src/domain/programme/field-kinds.ts";
import { type Place, problemAt } from "../problem.ts";
import { type Programme, placeIn } from "../programme.ts";
import type { Check } from "./check.ts";

type Named = { readonly id: string; readonly place: Place };

/** Answers, addresses and feeds find things by id: within its own circle every id stands once. */
export const idsAreUnique: Check = (programme) => {
  const named = (part: { readonly id: string }): Named => ({ id: part.id, place: placeIn(programme, part) });
  return [
    ...twice("module", programme.summaries.map(named)),
    ...twice(
      "module number",
      programme.summaries.map((summary) => ({ id: summary.number, place: placeIn(programme, summary) })),
    ),
    ...twice("exercise", programme.exercises.map(named)),
    ...twice("help line", programme.helpLines.map(named)),
    ...programme.modules.flatMap((module) => [
      ...twice("source", module.sources.map(named)),
      ...twice("section", module.sections.map(named)),
      ...twice("page", module.sections.flatMap((section) => section.pages).map(named)),
    ]),
    ...programme.exercises.flatMap((exercise) => [
      ...twice("field", exercise.fields.map(named)),
      ...exercise.fields.flatMap((field) => twiceInField(programme, field)),
    ]),
  ];
};

function twiceInField(programme: Programme, field: Field) {
  const place = placeIn(programme, field);
  return Object.entries(field).flatMap(([key, value]) =>
    Array.isArray(value)
      ? twice(
          `"${field.id}" ${key}`,
          value.flatMap(idOf).map((id) => ({ id, place })),
        )
      : [],
  );
}

function idOf(item: unknown): readonly string[] {
  const isNamed = typeof item === "object" && item !== null && "id" in item && typeof item.id === "string";
  return isNamed && typeof item.id === "string" ? [item.id] : [];
}

function twice(what: string, parts: readonly Named[]) {
  const seen = new Set<string>();
  return parts.flatMap(({ id, place }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [problemAt(place, `${what} "${id}" stands twice`)];
  });
}
