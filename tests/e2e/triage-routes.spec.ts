import type { Page } from "@playwright/test";
import { expect, test } from "../support/app-test.ts";
import { readStorage } from "../support/read-storage.ts";
import { expectPage, goOn, walkToTriage } from "../support/walk-start-module.ts";

const now = "Is het nu veilig?";
const limits = "Gaat er iets over een grens?";
const care = "Speelt er nog iets anders?";
const doctor = "Moet de huisarts meekijken?";
const order = [now, limits, care, doctor];

async function chooseAge(page: Page, age: string): Promise<void> {
  await page.locator(`input[type="radio"][value="${age}"]`).check({ force: true });
  await goOn(page);
}

async function tick(page: Page, value: string): Promise<void> {
  await page.locator(`input[type="checkbox"][value="${value}"]`).check({ force: true });
}

async function untick(page: Page, value: string): Promise<void> {
  await page.locator(`input[type="checkbox"][value="${value}"]`).uncheck({ force: true });
}

async function answer(page: Page, value: string): Promise<void> {
  await page.locator(`input[type="radio"][value="${value}"]`).check({ force: true });
}

/** An adult, with "none" on every question before `title`. */
async function comeTo(page: Page, origin: string, title: string): Promise<void> {
  await walkToTriage(page, origin);
  await chooseAge(page, "18-plus");
  for (const before of order.slice(0, order.indexOf(title))) {
    await expectPage(page, before);
    await tick(page, "none");
    await goOn(page);
  }
  await expectPage(page, title);
}

/** The card ends the start with help to call, and nothing on it leads on. */
async function expectEnd(page: Page, title: string, numbers: readonly string[]): Promise<void> {
  await expectPage(page, title);
  for (const number of numbers) await expect(page.locator(`a[href="tel:${number}"]`)).toBeVisible();
  await expect(page.getByText(/niet bewaard/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Verder", exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Ga verder" })).toHaveCount(0);
}

/** From a card that ends, back to its question. */
async function takeBack(page: Page, question: string): Promise<void> {
  await page.getByRole("button", { name: "Ik vulde iets verkeerd in" }).click();
  await expectPage(page, question);
}

/** Leaving from a card that ends leaves nothing behind: no database, no stored word. */
async function leaveNothing(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Terug naar het begin" }).click();
  await expect(page.getByRole("link", { name: /^Begin/ })).toBeVisible();
  const storage = await readStorage(page);
  expect(storage.databases).toEqual([]);
  expect(storage.local).toEqual([]);
  expect(storage.session).toEqual([]);
}

test("who is under 16 is shown who listens to children, and who is 16 or 17 begins with an invitation only", async ({
  page,
  server,
}) => {
  await walkToTriage(page, server.origin);
  await chooseAge(page, "under-16");
  await expectEnd(page, "Goed dat je dit zoekt", ["08000432", "113", "112"]);
  await takeBack(page, "Hoe oud ben je?");
  await chooseAge(page, "16-17");
  await expectEnd(page, "Dit doe je samen met iemand", ["08000432", "113", "112"]);
  await leaveNothing(page);
});

test("each danger of now stops, refers by itself, and leaves nothing behind", async ({ page, server }) => {
  test.setTimeout(60_000);
  await comeTo(page, server.origin, now);
  for (const { danger, title, numbers } of [
    { danger: "suicide-plan", title: "Bel nu met iemand", numbers: ["113", "112"] },
    { danger: "psychosis-or-mania", title: "Bel vandaag je huisarts", numbers: ["112", "113"] },
    { danger: "harm-to-others", title: "Zorg nu eerst voor afstand", numbers: ["112", "08002666436"] },
    { danger: "violence-at-home", title: "Veiligheid gaat nu voor", numbers: ["112", "08002000"] },
  ]) {
    await tick(page, danger);
    await goOn(page);
    await expectEnd(page, title, numbers);
    await takeBack(page, now);
    await untick(page, danger);
  }
  await tick(page, "suicide-plan");
  await goOn(page);
  await leaveNothing(page);
});

test("what goes over a limit ends with Stop it Now where there is no specialised help", async ({
  page,
  server,
}) => {
  test.setTimeout(60_000);
  await comeTo(page, server.origin, limits);
  for (const limit of ["illegal-images", "feelings-for-minors", "crossing-limits"]) {
    await tick(page, limit);
    await answer(page, "no");
    await goOn(page);
    await expectEnd(page, "Er zijn mensen die je hierbij helpen", ["08002666436", "113"]);
    await takeBack(page, limits);
    await untick(page, limit);
  }
  await tick(page, "illegal-images");
  await answer(page, "no");
  await goOn(page);
  await leaveNothing(page);
});

test("crossing limits beside specialised help goes on, with Stop it Now in view", async ({
  page,
  server,
}) => {
  await comeTo(page, server.origin, limits);
  await tick(page, "crossing-limits");
  await answer(page, "yes");
  await goOn(page);
  await expectPage(page, "Goed dat je daar al hulp bij hebt");
  await expect(page.locator('a[href="tel:08002666436"]')).toBeVisible();
  await goOn(page, "Ga verder");
  await expectPage(page, care);
});

test("what asks for a therapist is not done alone", async ({ page, server }) => {
  test.setTimeout(60_000);
  await comeTo(page, server.origin, care);
  for (const reason of [
    "trauma-floods",
    "personality",
    "serious-addiction",
    "severe-depression",
    "eating-disorder",
    "mild-intellectual-disability",
    "discovery-crisis",
  ]) {
    await tick(page, reason);
    await answer(page, "no");
    await goOn(page);
    await expectEnd(page, "Dit doe je beter samen", ["113"]);
    await takeBack(page, care);
    await untick(page, reason);
  }
  await tick(page, "personality");
  await answer(page, "no");
  await goOn(page);
  await leaveNothing(page);
});

test("with a therapist who knows, the programme goes on", async ({ page, server }) => {
  await comeTo(page, server.origin, care);
  await tick(page, "eating-disorder");
  await answer(page, "yes");
  await goOn(page);
  await expectPage(page, "Samen kan het");
  await goOn(page, "Ga verder");
  await expectPage(page, doctor);
});

test("what the huisarts should see gives that advice, and goes on", async ({ page, server }) => {
  test.setTimeout(60_000);
  await comeTo(page, server.origin, doctor);
  for (const reason of ["sudden-change", "new-medicine", "erection", "drugs-with-sex"]) {
    await tick(page, reason);
    await goOn(page);
    await expectPage(page, "Vraag dit ook aan je huisarts");
    await goOn(page, "Ga verder");
    await expectPage(page, "Dit is geen test");
    await page.goBack();
    await expectPage(page, doctor);
    await untick(page, reason);
  }
});

test("a wrong tap on a card that ends can be taken back", async ({ page, server }) => {
  await comeTo(page, server.origin, now);
  await tick(page, "suicide-plan");
  await goOn(page);
  await page.getByRole("button", { name: "Ik vulde iets verkeerd in" }).click();
  await expectPage(page, now);
  await tick(page, "none");
  await goOn(page);
  await expectPage(page, limits);
});

test("a page behind the questions can't be opened by its address", async ({ page, server }) => {
  await page.goto(`${server.origin}/programma/start/14`);
  await expectPage(page, "Je bent niet de enige");
});
