import {
  type AnswerByKind,
  answerToLines,
  type Field,
  type FieldKind,
  type FieldOf,
  parseAnswer,
} from "../../../domain/programme/field-kinds.ts";
import type { Entry, EntryPart } from "../../../domain/programme/fields/entries.ts";
import {
  highestRating,
  type RatedItem,
  type RatedListField,
  ratedItemLabel,
} from "../../../domain/programme/fields/rated-list.ts";
import type { Json } from "../../../lib/json.ts";
import { exportStrings } from "../../strings/export-strings.ts";
import { strings } from "../../strings/strings.ts";

const text = exportStrings.exportFile;

/**
 * An answer as a reader understands it without the screen around it, and all of it: a tool takes only what is whole and
 * of use to it. Nothing for what does not fit the field as it is now.
 */
export function answerText<Kind extends FieldKind>(field: FieldOf<Kind>, answer: Json): readonly string[] {
  const parsed = parseAnswer(field, answer);
  return parsed.ok ? answerTexts[field.kind](field, parsed.value) : [];
}

const answerTexts: {
  readonly [Kind in FieldKind]: (field: FieldOf<Kind>, answer: AnswerByKind[Kind]) => readonly string[];
} = {
  choice: toolLines,
  "several-choices": toolLines,
  "short-text": toolLines,
  "long-text": toolLines,
  list: toolLines,
  "three-columns": toolLines,
  boxes: toolLines,
  "week-calendar": toolLines,
  scale: (field, answer) => {
    const label = field.labels?.find(({ id }) => id === String(answer))?.label;
    const value = label === undefined ? `${answer}` : `${answer}: ${label}`;
    return [text.scale(value, field.min, field.low, field.max, field.high)];
  },
  wave: (_field, { seconds, finished }) => [text.wave(seconds, finished)],
  entries: (field, answer) =>
    answer.flatMap((entry, index) => {
      const lines = field.parts.flatMap((part) => partText(part, entry));
      return lines.length === 0 ? [] : [[`${field.entryLabel} ${index + 1}`, ...lines].join("\n")];
    }),
  "rated-list": (field, answer) => answer.map((item) => ratingText(field, item)),
  quiz: (field, answer) =>
    field.statements.flatMap(({ id, label }) => {
      const verdict = answer[id];
      return verdict === undefined ? [] : [joined(label, strings.fields.verdicts[verdict])];
    }),
};

function toolLines(field: Field, answer: Json): readonly string[] {
  return answerToLines(field, answer).map((line) => line.text);
}

function partText(part: EntryPart, { values }: Entry): readonly string[] {
  const value = values[part.id];
  if (value === undefined || value === "") return [];
  return answerText(part, value).map((line) => joined(part.label, line));
}

function ratingText(field: RatedListField, item: RatedItem): string {
  const numbers = field.scales.flatMap(({ id, label, low, high }) => {
    const value = item.values[id];
    return value === undefined ? [] : [joined(label, text.scale(`${value}`, 0, low, highestRating, high))];
  });
  const name = ratedItemLabel(field, item);
  return numbers.length === 0 ? name : `${name}: ${numbers.join(", ")}`;
}

/** A question or a sentence ends by itself. */
function joined(label: string, line: string): string {
  return /[.?!:…]$/.test(label) ? `${label} ${line}` : `${label}: ${line}`;
}
