import { v } from "../../../lib/schema.ts";
import {
  type AnswerSide,
  type FieldBase,
  type FieldDefinition,
  fieldBaseEntries,
  idSchema,
  type Labelled,
  labelledListSchema,
  textSchema,
  type Values,
} from "../field-base.ts";
import { ownItemMaxLength } from "./three-columns.ts";

export type RatingScale = {
  readonly id: string;
  readonly label: string;
  readonly low: string;
  readonly high: string;
};

/** Things, offered and own, each with one or two numbers from 0 to 10: techniques, triggers, areas of life. */
export type RatedListField = FieldBase & {
  readonly kind: "rated-list";
  readonly look: "list" | "wheel" | "map" | "gap";
  readonly items: readonly Labelled[];
  readonly maxOwnItems: number;
  readonly ownLabel: string;
  readonly scales: readonly RatingScale[];
  /** The scale that puts the highest first in a tool. */
  readonly rankBy?: string | undefined;
};

export type RatedItem = {
  readonly id: string;
  /** The own words of an own item; null for an item that the programme offered. */
  readonly label: string | null;
  /** Whole numbers from 0 to 10, by the id of the scale. */
  readonly values: Readonly<Record<string, number>>;
};

export const highestRating = 10;

export const ratedList: AnswerSide<RatedListField, readonly RatedItem[]> = {
  schema: (field) => {
    const offered = new Set(field.items.map(({ id }) => id));
    const rating = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(highestRating));
    const item = v.pipe(
      v.strictObject({
        id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
        label: v.nullable(v.pipe(v.string(), v.maxLength(ownItemMaxLength))),
        values: v.record(v.picklist(field.scales.map(({ id }) => id)), rating),
      }),
      v.check(({ id, label }) => (label === null) === offered.has(id)),
    );
    return v.pipe(
      v.array(item),
      v.check((all) => new Set(all.map(({ id }) => id)).size === all.length),
      v.check((all) => all.filter(({ label }) => label !== null).length <= field.maxOwnItems),
    );
  },
  isAnswered: (_field, answer) => answer.some(isRated),
  toLines: (field, answer) =>
    rankedItems(field, answer).map((item) => ({
      text: ratedItemLabel(field, item),
      key: item.id,
      values: item.values satisfies Values,
    })),
};

/** A thing counts from its first number on. */
export function isRated({ values }: RatedItem): boolean {
  return Object.keys(values).length > 0;
}

/** What was rated: by `rankBy` from high to low where the field names it, else in the order of the list. */
export function rankedItems(field: RatedListField, answer: readonly RatedItem[]): readonly RatedItem[] {
  const order = field.items.map(({ id }) => id);
  const place = ({ id }: RatedItem): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const rank = ({ values }: RatedItem): number => (field.rankBy ? (values[field.rankBy] ?? -1) : 0);
  return answer
    .filter(isRated)
    .toSorted((left, right) => rank(right) - rank(left) || place(left) - place(right));
}

export function ratedItemLabel(field: RatedListField, { id, label }: RatedItem): string {
  return label ?? field.items.find((item) => item.id === id)?.label ?? id;
}

export const ratedListDefinition: FieldDefinition<RatedListField> = {
  schema: v.pipe(
    v.strictObject({
      ...fieldBaseEntries,
      kind: v.literal("rated-list"),
      look: v.picklist(["list", "wheel", "map", "gap"]),
      items: labelledListSchema,
      maxOwnItems: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      ownLabel: textSchema,
      scales: v.pipe(
        v.array(v.strictObject({ id: idSchema, label: textSchema, low: textSchema, high: textSchema })),
        v.minLength(1),
        v.maxLength(2),
      ),
      rankBy: v.optional(idSchema),
    }),
    v.check(
      ({ rankBy, scales }) => rankBy === undefined || scales.some(({ id }) => id === rankBy),
      "rankBy names a scale that there is not",
    ),
    v.check(
      ({ look, scales }) => scales.length === 2 || (look !== "map" && look !== "gap"),
      "a map and a gap need two scales",
    ),
  ),
  secondsToAnswer: (field) => 6 * field.items.length * field.scales.length,
};
