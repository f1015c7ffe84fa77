import type { ComponentType } from "preact";
import type { AnswerSide } from "../../../../domain/programme/field-base.ts";
import type {
  AnswerByKind,
  AnswerOf,
  Field,
  FieldKind,
  FieldOf,
} from "../../../../domain/programme/field-kinds.ts";

/** How a kind of field is shown and answered. `name` is unique on the page; `answer` is null before the first one. */
export type FieldViewProps<OneField extends Field> = {
  readonly name: string;
  readonly field: OneField;
  readonly answer: AnswerOf<OneField> | null;
  readonly hint: string | undefined;
  readonly onAnswer: (answer: AnswerOf<OneField>) => void;
};

export type FieldView<Kind extends FieldKind> = ComponentType<FieldViewProps<FieldOf<Kind>>>;

/** A kind as a page uses it: how it looks, and what counts as an answer to it. */
export type FieldParts<Kind extends FieldKind> = {
  readonly View: FieldView<Kind>;
  readonly side: AnswerSide<FieldOf<Kind>, AnswerByKind[Kind]>;
};
