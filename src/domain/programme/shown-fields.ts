import type { Field } from "./field-kinds.ts";

/** Looks at one condition only; `shownFields` also lets go of the answers of fields that are hidden. */
export function isShown(field: Field, answerById: Readonly<Record<string, unknown>>): boolean {
  if (field.showIf === undefined) return true;
  const { field: id, is } = field.showIf;
  const answer = Object.hasOwn(answerById, id) ? answerById[id] : undefined;
  const given = Array.isArray(answer) ? answer : [answer];
  return given.some((one) => (typeof one === "string" || typeof one === "number") && is.includes(`${one}`));
}

/** The fields to show, in order. An answer that was given before its field became hidden opens nothing. */
export function shownFields(
  fields: readonly Field[],
  answerById: Readonly<Record<string, unknown>>,
): readonly Field[] {
  const shownAnswerById: Record<string, unknown> = {};
  return fields.filter((field) => {
    if (!isShown(field, shownAnswerById)) return false;
    shownAnswerById[field.id] = answerById[field.id];
    return true;
  });
}
