import { v } from "../../../lib/schema.ts";
import {
  type AnswerSide,
  countSchema,
  type FieldBase,
  type FieldDefinition,
  fieldBaseEntries,
  type Labelled,
  labelledListSchema,
} from "../field-base.ts";

export const partsOfDay = ["morning", "afternoon", "evening", "night"] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** Moments in an ordinary week, in own words. */
export type WeekCalendarField = FieldBase & {
  readonly kind: "week-calendar";
  readonly maxCells: number;
  /** Of one text, in UTF-16 units. */
  readonly maxLength: number;
  /** Monday to Sunday, ids "1" to "7". */
  readonly days: readonly Labelled[];
  readonly parts: readonly Labelled[];
};

export type WeekCell = {
  /** 1 is Monday, 7 is Sunday. */
  readonly day: number;
  readonly part: PartOfDay;
  readonly text: string;
};

export const weekCalendar: AnswerSide<WeekCalendarField, readonly WeekCell[]> = {
  schema: (field) =>
    v.pipe(
      v.array(
        v.strictObject({
          day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
          part: v.picklist(partsOfDay),
          text: v.pipe(v.string(), v.maxLength(field.maxLength)),
        }),
      ),
      v.maxLength(field.maxCells),
      v.check((cells) => new Set(cells.map(({ day, part }) => `${day}/${part}`)).size === cells.length),
    ),
  isAnswered: (_field, answer) => answer.some(({ text }) => text.trim() !== ""),
  toLines: (field, answer) =>
    weekOrder(answer)
      .filter(({ text }) => text.trim() !== "")
      .map(({ day, part, text }) => ({
        text: `${labelOf(field.days, String(day))}, ${labelOf(field.parts, part)}: ${text.trim()}`,
        key: `${day}-${part}`,
        values: { day, part },
      })),
};

/** From Monday morning to Sunday night. */
export function weekOrder(cells: readonly WeekCell[]): readonly WeekCell[] {
  const place = ({ day, part }: WeekCell): number => day * partsOfDay.length + partsOfDay.indexOf(part);
  return cells.toSorted((left, right) => place(left) - place(right));
}

function labelOf(labels: readonly Labelled[], id: string): string {
  return labels.find((one) => one.id === id)?.label ?? id;
}

export const weekCalendarDefinition: FieldDefinition<WeekCalendarField> = {
  schema: v.pipe(
    v.strictObject({
      ...fieldBaseEntries,
      kind: v.literal("week-calendar"),
      maxCells: countSchema,
      maxLength: countSchema,
      days: v.pipe(labelledListSchema, v.length(7)),
      parts: v.pipe(labelledListSchema, v.length(partsOfDay.length)),
    }),
    v.check(
      ({ days, parts }) =>
        days.every(({ id }, index) => id === String(index + 1)) &&
        parts.every(({ id }, index) => id === partsOfDay[index]),
      'days are "1" to "7", parts are morning, afternoon, evening, night',
    ),
  ),
  secondsToAnswer: (field) => 25 * Math.min(field.maxCells, 5),
};
