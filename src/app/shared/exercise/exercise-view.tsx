import type { Exercise } from "../../../domain/programme/exercise.ts";
import type { FieldKind, FieldOf } from "../../../domain/programme/field-kinds.ts";
import { parseWith } from "../../../domain/programme/parse-with.ts";
import { shownFields } from "../../../domain/programme/shown-fields.ts";
import type { Json } from "../../../lib/json.ts";
import { strings } from "../../strings/strings.ts";
import { InlineText } from "../blocks/inline-text.tsx";
import styles from "./exercise-view.module.css";
import { type PartsByKind, partsOf } from "./fields/load-field-parts.ts";

type Props = {
  /** Of every kind that the exercise uses. */
  readonly parts: PartsByKind;
  readonly exercise: Exercise;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly ownWord: string;
  readonly onAnswer: (fieldId: string, answer: Json) => void;
};

/** Draws any exercise from its data. It knows no kind of field by name. */
export function ExerciseView({ parts, exercise, answers, ownWord, onAnswer }: Props) {
  return (
    <section class={styles.exercise} aria-label={exercise.title}>
      {exercise.intro.map((paragraph, index) => (
        <p key={index}>
          <InlineText inlines={paragraph} ownWord={ownWord} />
        </p>
      ))}
      {shownFields(exercise.fields, answers).map((field) => (
        <div key={field.id} data-field={field.id} class={styles.field}>
          <OneField
            name={`${exercise.id}-${field.id}`}
            parts={parts}
            field={field}
            raw={answers[field.id]}
            onAnswer={(answer) => onAnswer(field.id, answer)}
          />
        </div>
      ))}
    </section>
  );
}

function OneField<Kind extends FieldKind>({
  name,
  parts,
  field,
  raw,
  onAnswer,
}: {
  readonly parts: PartsByKind;
  readonly name: string;
  readonly field: FieldOf<Kind>;
  readonly raw: unknown;
  readonly onAnswer: (answer: Json) => void;
}) {
  const { View, side } = partsOf(parts, field.kind);
  const answer = parseWith(side, field, raw);
  const hint = [field.hint, field.optional ? strings.fields.optional : undefined]
    .filter((part) => part !== undefined)
    .join(" ");
  return (
    <View
      name={name}
      field={field}
      answer={answer.ok ? answer.value : null}
      hint={hint === "" ? undefined : hint}
      onAnswer={onAnswer}
    />
  );
}
