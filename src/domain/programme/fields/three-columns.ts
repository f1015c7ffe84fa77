import { v } from "../../../lib/schema.ts";
import {
  type AnswerSide,
  type FieldBase,
  type FieldDefinition,
  fieldBaseEntries,
  type Labelled,
  labelledListSchema,
  textSchema,
} from "../field-base.ts";

/** Things put into columns, such as own behaviour under "wil ik niet", "twijfel" and "oké". */
export type ThreeColumnsField = FieldBase & {
  readonly kind: "three-columns";
  readonly columns: readonly Labelled[];
  /** Offered by the programme; the participant may leave them out. */
  readonly items: readonly Labelled[];
  readonly maxOwnItems: number;
  readonly ownLabel: string;
};

export type PlacedItem = {
  readonly id: string;
  /** The own words of an own item; null for an item that the programme offered. */
  readonly label: string | null;
  readonly column: string;
};

/** Longest label of an own item, in UTF-16 units. */
export const ownItemMaxLength = 80;

export const threeColumns: AnswerSide<ThreeColumnsField, readonly PlacedItem[]> = {
  schema: (field) => {
    const offered = new Set(field.items.map((item) => item.id));
    const placedItem = v.pipe(
      v.strictObject({
        id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
        label: v.nullable(v.pipe(v.string(), v.maxLength(ownItemMaxLength))),
        column: v.picklist(field.columns.map((column) => column.id)),
      }),
      v.check((item) => (item.label === null) === offered.has(item.id)),
    );
    return v.pipe(
      v.array(placedItem),
      v.check((items) => new Set(items.map((item) => item.id)).size === items.length),
      v.check((items) => items.filter((item) => item.label !== null).length <= field.maxOwnItems),
    );
  },
  isAnswered: (_field, answer) => answer.length > 0,
  toLines: (field, answer, part) =>
    field.columns
      .filter(({ id }) => part === null || part === id)
      .flatMap((column) =>
        answer
          .filter((placed) => placed.column === column.id)
          .map((placed) => placed.label ?? labelOf(field.items, placed.id))
          .map((label) => ({ text: part === null ? `${column.label}: ${label}` : label })),
      ),
};

function labelOf(items: readonly Labelled[], id: string): string {
  return items.find((item) => item.id === id)?.label ?? id;
}

export const threeColumnsDefinition: FieldDefinition<ThreeColumnsField> = {
  schema: v.strictObject({
    ...fieldBaseEntries,
    kind: v.literal("three-columns"),
    columns: v.pipe(labelledListSchema, v.length(3, "There must be three columns")),
    items: labelledListSchema,
    maxOwnItems: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    ownLabel: textSchema,
  }),
  parts: (field) => field.columns.map(({ id }) => id),
  secondsToAnswer: (field) => 10 + 4 * field.items.length,
};
