import { openParticipantVault } from "../../../src/app/vault/open-participant-vault.ts";
import { isCalendarDay } from "../../../src/domain/check-in/calendar-day.ts";
import { makeYear } from "./make-year.ts";

/** Runs in a page of the app's own address: makes the vault and writes a year into it, as the app itself would. */
export async function fillVault(seed: string, today: string): Promise<number> {
  if (!isCalendarDay(today)) throw new Error("today is not a day");
  const { vault, data } = await openParticipantVault();
  const created = await vault.create();
  if (!created.ok) throw new Error(created.error.type);
  const year = makeYear(Number(seed), today, data.newId);
  for (let from = 0; from < year.length; from += 500) {
    const written = await data.write(year.slice(from, from + 500));
    if (!written.ok) throw new Error(written.error.type);
  }
  return vault.recordById.value.size;
}
