import { readCase } from "../../../src/app/therapist/cases/read-case.ts";
import { openHomeVault } from "../../../src/app/vault/open-home-vault.ts";
import { isCalendarDay } from "../../../src/domain/check-in/calendar-day.ts";
import { compareNeeds } from "../../../src/domain/guidance/need.ts";
import { Redacted } from "../../../src/lib/redacted.ts";

/** Runs in a page of the app's own address: how long the list takes to be sorted by need, from views that nobody has read. */
export async function sortCases(today: string, pin: string): Promise<string> {
  if (!isCalendarDay(today)) throw new Error("today is not a day");
  const { vault } = await openHomeVault({
    place: "loslaten-praktijk",
    base: "/praktijk",
    eraseRest: async () => undefined,
  });
  const unlocked = await vault.unlock(new Redacted(pin));
  if (!unlocked.ok) throw new Error(unlocked.error.type);
  const opened = await vault.serverCopy.openPeople();
  if (!opened.ok) throw new Error(opened.error.type);
  const { live } = opened.value;
  while (live.circles.value.some(({ kept, view }) => kept.circle === "care" && view === null))
    await new Promise((resolve) => setTimeout(resolve, 20));
  const cases = live.circles.value.flatMap(({ kept, view }) =>
    kept.circle === "care" && view !== null
      ? [{ id: kept.space, name: kept.title, root: kept.root, view: { ...view } }]
      : [],
  );
  const began = performance.now();
  const sorted = cases
    .map(({ id, name, root, view }) => ({ id, name, need: readCase(view, root, today).need }))
    .toSorted(compareNeeds);
  const tookMs = performance.now() - began;
  if (sorted.length === 0) throw new Error("nothing was sorted");
  return String(tookMs);
}
