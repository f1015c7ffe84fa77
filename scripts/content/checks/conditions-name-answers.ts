import type { Field } from "../../../src/domain/programme/field-kinds.ts";
import { parseAnswer } from "../../../src/domain/programme/field-kinds.ts";
import { problemAt } from "../problem.ts";
import { placeIn } from "../programme.ts";
import type { Check } from "./check.ts";

/** A field that waits for an answer waits for one that can be given, to a field that comes before it. */
export const conditionsNameAnswers: Check = (programme) =>
  programme.exercises.flatMap((exercise) =>
    exercise.fields.flatMap((field, index) => {
      if (field.showIf === undefined) return [];
      const place = placeIn(programme, field);
      const { field: id, is } = field.showIf;
      const asked = exercise.fields.slice(0, index).find((earlier) => earlier.id === id);
      if (asked === undefined) return [problemAt(place, `showIf: no earlier field is named "${id}"`)];
      return is
        .filter((answer) => !canBeAnswered(asked, answer))
        .map((answer) => problemAt(place, `showIf: "${answer}" is no answer to "${id}"`));
    }),
  );

function canBeAnswered(field: Field, answer: string): boolean {
  switch (field.kind) {
    case "choice":
      return parseAnswer(field, answer).ok;
    case "several-choices":
      return parseAnswer(field, [answer]).ok;
    case "scale":
      return parseAnswer(field, Number(answer)).ok;
    default:
      return false;
  }
}
