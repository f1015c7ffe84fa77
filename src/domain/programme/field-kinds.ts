import type { Result } from "../../lib/result.ts";
import type { AnswerSide, FedLine, OnlyWhen } from "./field-base.ts";
import { boxes } from "./fields/boxes.ts";
import { choice } from "./fields/choice.ts";
import { entries } from "./fields/entries.ts";
import { list } from "./fields/list.ts";
import { longText } from "./fields/long-text.ts";
import { quiz } from "./fields/quiz.ts";
import { ratedList } from "./fields/rated-list.ts";
import { scale } from "./fields/scale.ts";
import { severalChoices } from "./fields/several-choices.ts";
import { shortText } from "./fields/short-text.ts";
import { threeColumns } from "./fields/three-columns.ts";
import { wave } from "./fields/wave.ts";
import { weekCalendar } from "./fields/week-calendar.ts";
import { type InvalidAnswer, isAnsweredWith, parseWith } from "./parse-with.ts";

/** Every kind of field: a new one is a file in `fields/`, a line here and a line in `field-definitions.ts`. */
const answerSides = {
  choice,
  "several-choices": severalChoices,
  scale,
  "short-text": shortText,
  "long-text": longText,
  list,
  wave,
  "three-columns": threeColumns,
  boxes,
  entries,
  "rated-list": ratedList,
  quiz,
  "week-calendar": weekCalendar,
};

export type FieldKind = keyof typeof answerSides;

type FieldByKind = { [Kind in FieldKind]: Parameters<(typeof answerSides)[Kind]["toLines"]>[0] };
export type AnswerByKind = { [Kind in FieldKind]: Parameters<(typeof answerSides)[Kind]["toLines"]>[1] };

/** Written as a mapped type so that a field and the kind it is looked up under stay tied together. */
export type FieldOf<Kind extends FieldKind> = {
  [Each in Kind]: FieldByKind[Each] & { readonly kind: Each };
}[Kind];

export type Field = FieldOf<FieldKind>;

export type AnswerOf<OneField extends Field> = AnswerByKind[OneField["kind"]];

export const fieldKinds: {
  readonly [Kind in FieldKind]: AnswerSide<FieldOf<Kind>, AnswerByKind[Kind]>;
} = answerSides;

/** Gives back what `raw` holds when it is an answer to this field as it stands now; never repairs. */
export function parseAnswer<Kind extends FieldKind>(
  field: FieldOf<Kind>,
  raw: unknown,
): Result<AnswerByKind[Kind], InvalidAnswer> {
  return parseWith<FieldOf<Kind>, AnswerByKind[Kind]>(fieldKinds[field.kind], field, raw);
}

/** False for nothing, for an empty answer, and for an answer that does not belong to the field. */
export function isAnswered<Kind extends FieldKind>(field: FieldOf<Kind>, raw: unknown): boolean {
  return isAnsweredWith<FieldOf<Kind>, AnswerByKind[Kind]>(fieldKinds[field.kind], field, raw);
}

/** What a feed hands to a tool: no lines when there is no answer. */
export function answerToLines<Kind extends FieldKind>(
  field: FieldOf<Kind>,
  raw: unknown,
  part: string | null = null,
  only: OnlyWhen | null = null,
): readonly FedLine[] {
  const answer = parseAnswer(field, raw);
  return answer.ok ? fieldKinds[field.kind].toLines(field, answer.value, part, only) : [];
}
