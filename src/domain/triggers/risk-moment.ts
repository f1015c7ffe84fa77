import { type PartOfDay, partsOfDay } from "../programme/fields/week-calendar.ts";
import type { ToolItem } from "../tools/tool-item.ts";

/** A place in an ordinary week. */
export type WeekPlace = {
  /** 1 is Monday, 7 is Sunday. */
  readonly day: number;
  readonly part: PartOfDay;
};

/** Where a moment stands in the week; null for one that has no fixed hour, such as a link of a chain. */
export function itemToWeekPlace({ values = {} }: Pick<ToolItem, "values">): WeekPlace | null {
  const { day, part } = values;
  const known = partsOfDay.find((one) => one === part);
  if (typeof day !== "number" || !Number.isInteger(day) || day < 1 || day > 7 || known === undefined)
    return null;
  return { day, part: known };
}

/** From 0, Monday morning, to 27, Sunday night. */
export function weekPlaceIndex({ day, part }: WeekPlace): number {
  return (day - 1) * partsOfDay.length + partsOfDay.indexOf(part);
}

/** The words of a moment without the place before them, as the exercise writes it: "dinsdag, avond: alleen thuis". */
export function momentWords(text: string, placeLabel: string): string {
  const prefix = `${placeLabel}: `;
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}
