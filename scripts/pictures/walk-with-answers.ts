import type { Page } from "@playwright/test";
import { goOn, rate, walkThroughTriage, walkToTriage, write } from "../../tests/support/walk-start-module.ts";

/** Pages of the walk that are worth a picture. */
export type WalkPage = "welcome" | "urges";

/** Invented: module 0 on a Monday evening, and a diary that is kept until the Friday; now it is Saturday. */
const firstEvening = new Date("2026-11-16T20:40:00+01:00");
const now = new Date("2026-11-21T19:10:00+01:00");

const days = [
  { day: "2026-11-17", urge: 7, mood: 4, sleep: 5, onCourse: "yes", note: "" },
  { day: "2026-11-18", urge: 8, mood: 3, sleep: 4, onCourse: "no", note: "Ruzie, daarna alleen op zolder." },
  { day: "2026-11-19", urge: 5, mood: 6, sleep: 7, onCourse: "yes", note: "" },
  { day: "2026-11-20", urge: 4, mood: 6, sleep: 7, onCourse: "partly", note: "" },
] as const;

/** Goes through module 0 and a week of diary as somebody might. Fields are found by their ids, not by their words. */
export async function walkWithAnswers(
  page: Page,
  origin: string,
  onPage: (name: WalkPage) => Promise<void>,
): Promise<void> {
  await page.clock.install({ time: firstEvening });
  await page.goto(origin);
  await page.getByRole("link", { name: /^Begin/ }).waitFor();
  await onPage("welcome");
  await walkToTriage(page, origin);
  await walkThroughTriage(page);
  await answerAboutNow(page);
  await answerAboutWishes(page);
  await onPage("urges");
  await goOn(page);
  await rideTheWave(page);
  await endTheModule(page);
  await fillDays(page, origin);
}

async function answerAboutNow(page: Page): Promise<void> {
  await goOn(page);
  await rateAll(page, {
    control: 3,
    suppress: 3,
    tolerance: 2,
    "life-suffers": 2,
    preoccupied: 2,
    "despite-risks": 1,
  });
  await goOn(page);
  await rateAll(page, { urge: 7, mood: 4, sleep: 5, confidence: 5, support: 3, shame: 7 });
  await goOn(page);
}

/** Ends on the page that explains an urge. */
async function answerAboutWishes(page: Page): Promise<void> {
  await choose(page, "word", "habit");
  await goOn(page);
  await choose(page, "goal", "stop");
  await goOn(page);
  await write(page, "reason", "Ik wil ’s avonds weer echt bij Noor zijn.");
  await goOn(page);
  await choose(page, "behaviours", "not-wanted");
  await goOn(page);
  await page.locator('[data-field="behaviours"]').waitFor({ state: "detached" });
}

async function rideTheWave(page: Page): Promise<void> {
  await rate(page, "before", 7);
  await page.getByRole("button", { name: "Start de drie minuten" }).click();
  await page.clock.fastForward("03:01");
  await page.getByText("Je bent er doorheen.").first().waitFor();
  await rate(page, "after", 4);
  await write(page, "what-helped-before", "Een blokje om met de hond");
  await goOn(page);
}

async function endTheModule(page: Page): Promise<void> {
  await choose(page, "measure", "phone-elsewhere");
  await goOn(page);
  await rateAll(page, { urge: 6, mood: 5, sleep: 6 });
  await choose(page, "on-course", "partly");
  await goOn(page);
  await page.locator('[data-field="on-course"]').waitFor({ state: "detached" });
  await goOn(page);
  await goOn(page, "Klaar");
  await page.waitForURL("**/klaar");
}

async function fillDays(page: Page, origin: string): Promise<void> {
  await page.clock.setSystemTime(now);
  for (const { day, urge, mood, sleep, onCourse, note } of days) {
    await page.goto(`${origin}/dagboek/${day}`);
    for (const [name, value] of Object.entries({ urge, mood, sleep, course: onCourse })) {
      await page.locator(`input[name="check-in-${name}"][value="${value}"]`).check({ force: true });
    }
    await page.locator('textarea[name="check-in-note"]').fill(note);
    await page.locator('form button[type="submit"]').click();
    await page.locator("form").waitFor({ state: "detached" });
  }
}

async function rateAll(page: Page, scores: Readonly<Record<string, number>>): Promise<void> {
  for (const [field, score] of Object.entries(scores)) await rate(page, field, score);
}

/** The first option with this id in a field. */
async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.locator(`[data-field="${field}"] input[value="${option}"]`).first().check({ force: true });
}
