import { addDays, type CalendarDay, dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { type Need, needOf } from "../../../domain/guidance/need.ts";
import { needWindowDays } from "../../../domain/guidance/need-entries.ts";
import { readSharedCase } from "../../../domain/guidance/shared-case.ts";
import { type DataKind, isDataKind } from "../../../domain/sharing/data-kind.ts";
import type { CircleView } from "../../vault/people/joined-circle.ts";

export type ReadCase = {
  readonly need: Need;
  /** The newest day on which something was filled in; null when nothing that is shared has a day. */
  readonly lastDay: CalendarDay | null;
  readonly consent: readonly DataKind[];
  readonly beganOn: CalendarDay;
};

type Reading = ReadCase & { readonly participant: string; readonly today: CalendarDay };

/** Works out what a list says of a case, once for each view and day: a list of many is drawn again with every answer. */
function newCaseReader(): (view: CircleView, participant: string, today: CalendarDay) => ReadCase {
  const known = new WeakMap<CircleView, Reading>();
  return (view, participant, today) => {
    const standing = known.get(view);
    if (standing?.today === today && standing.participant === participant) return standing;
    const consent = consentOf(view);
    const beganOn = beganOnOf(view, today);
    const shared = readSharedCase(view.shared, addDays(today, -needWindowDays));
    const need = needOf({ shared, consent, written: view.messages, participant, beganOn }, today);
    const read = { need, lastDay: shared.lastDay, consent, beganOn, participant, today };
    known.set(view, read);
    return read;
  };
}

export const readCase = newCaseReader();

export function consentOf({ circle }: CircleView): readonly DataKind[] {
  return circle.consent.filter(isDataKind);
}

/** The day on which the first therapist was let in. */
export function beganOnOf({ circle }: CircleView, today: CalendarDay): CalendarDay {
  const admitted = circle.events.find(({ change }) => change.type === "admit");
  return admitted === undefined ? today : dateToCalendarDay(new Date(admitted.atMs));
}
