import { type Act, actName, actSchema } from "../../../domain/act/act.ts";
import type { CalendarDay } from "../../../domain/check-in/calendar-day.ts";
import type { ItemView, ParticipantData, Saved } from "../participant-data.ts";
import { putNamed } from "../put-record.ts";
import { recordType } from "../record-views.ts";

export const actType = recordType("act", actSchema);

export function actsOf(data: ParticipantData): readonly Act[] {
  return data.records(actType).map(({ value }) => value);
}

/** What was done on a day; done twice it is still one act. */
export function tickItem(data: ParticipantData, item: ItemView, day: CalendarDay): Saved {
  return data.write([actChange(item, day, {})]);
}

/** A tick that was a mistake goes away again. */
export function untickItem(data: ParticipantData, item: string, day: CalendarDay): Saved {
  return data.write([{ type: "remove", name: actName(item, day) }]);
}

export type Rating = { readonly pleasure: number | null; readonly meaning: number | null };

/** The change that keeps an act, for a write that keeps more beside it. Numbers that stand are left as they are. */
export function actChange({ id, value }: ItemView, day: CalendarDay, rating: Partial<Rating>) {
  const act: Act = {
    item: id,
    text: value.text,
    tool: value.tool,
    day,
    pleasure: null,
    meaning: null,
    ...rating,
  };
  return putNamed(actName(id, day), actType.kind, act);
}
