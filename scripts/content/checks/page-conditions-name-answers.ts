import { parseAnswer } from "../../../src/domain/programme/field-kinds.ts";
import type { PageCondition } from "../../../src/domain/programme/module.ts";
import { problemAt } from "../problem.ts";
import { type Programme, placeIn } from "../programme.ts";
import type { Check } from "./check.ts";

/** A page that waits for an answer, or steps aside for one, names an answer to a choice that can be given. */
export const pageConditionsNameAnswers: Check = (programme) =>
  programme.modules.flatMap((module) =>
    module.sections
      .flatMap((section) => section.pages)
      .flatMap((page) =>
        [page.when, page.unless]
          .filter((condition) => condition !== undefined)
          .flatMap((condition) => problemsOf(programme, condition))
          .map((message) => problemAt(placeIn(programme, page), message)),
      ),
  );

function problemsOf(programme: Programme, condition: PageCondition): readonly string[] {
  const exercise = programme.modules
    .find(({ id }) => id === condition.module)
    ?.exercises.find(({ id }) => id === condition.exercise);
  const field = exercise?.fields.find(({ id }) => id === condition.field);
  const name = `${condition.module}/${condition.exercise}.${condition.field}`;
  if (field === undefined) return [`the condition names "${name}", which there is not`];
  if (field.kind !== "choice") return [`the condition names "${name}", which is no choice`];
  return condition.is
    .filter((answer) => !parseAnswer(field, answer).ok)
    .map((answer) => `the condition waits for "${answer}", which is no answer to "${name}"`);
}
