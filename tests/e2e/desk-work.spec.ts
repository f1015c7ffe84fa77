import { readFile } from "node:fs/promises";
import { viewCircle } from "../../src/app/vault/people/joined-circle.ts";
import { sendMessage } from "../../src/app/vault/people/sharing-actions.ts";
import { givenDoneType, givenType } from "../../src/app/vault/tools/given-types.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { addDays, dateToCalendarDay } from "../../src/domain/check-in/calendar-day.ts";
import { findFhirFaults } from "../../src/domain/guidance/fhir-rules.test-support.ts";
import { expect, test } from "../support/app-test.ts";
import { makeDeskWithPerson } from "../support/desk-with-person.ts";
import { comeBackToDesk, goInDesk } from "../support/open-desk.ts";
import { readPdf } from "../support/read-pdf.ts";

test.use({ viewport: { width: 1280, height: 900 }, hasTouch: false, isMobile: false });

const today = dateToCalendarDay(new Date());
const checkIn = (daysAgo: number, note: string) => ({
  kind: "check-in",
  values: { day: addDays(today, -daysAgo), urge: 4, mood: 6, sleep: 7, onCourse: "yes", note },
});
const urge = (note: string) => ({
  kind: "urge",
  values: {
    day: addDays(today, -1),
    minute: 1330,
    strength: 8,
    after: 3,
    ended: "ridden",
    triggers: ["moe"],
    techniques: [],
    note,
    from: "diary",
  },
});

test("a therapist writes from the proposal, gives homework that comes back ticked, and takes out what was shared and nothing else", async ({
  page,
  server,
}) => {
  test.setTimeout(120_000);
  const { words, circle, person } = await makeDeskWithPerson(server.origin, {
    name: "Sam V.",
    consent: ["diary"],
    records: [checkIn(1, "MARKER gedeeld"), checkIn(2, ""), urge("MARKER verborgen")],
  });
  expectOk(await sendMessage(person, circle, "Hoe vertel ik het thuis?"));
  await person.write("topic|day", "topic", {
    about: { type: "day", day: addDays(today, -1) },
    text: "",
    isWanted: true,
    tickedOn: today,
  });
  await person.keep();
  await comeBackToDesk(page, server.origin, words);
  const open = async (tab: string) => {
    await goInDesk(page, "");
    await goInDesk(page, `/client/${circle}/${tab}`);
    await expect(page.getByRole("heading", { level: 1, name: "Sam V." })).toBeVisible({ timeout: 20_000 });
  };

  // The proposal says what was shared, and not what was not. It is changed, kept, and sent.
  await open("feedback");
  const letter = page.getByLabel("Je feedback");
  await expect(letter).toHaveValue(
    /^Hoi Sam V\.,\n\nJe was 2 dagen op koers\. Je vulde 2 dagen je dagboek in\./,
  );
  await expect(letter).toHaveValue(/Groet, Noor$/);
  await expect(page.getByText("Hoe vertel ik het thuis?")).toBeVisible();
  await expect(page.getByText(/^Dagboek van /)).toBeVisible();
  await page.getByText("3 dagen", { exact: true }).click();
  await expect(page.getByText("Je cliënt ziet binnen hoeveel dagen je antwoordt.")).toBeVisible();
  await letter.fill("Hoi Sam, mooi dat je schreef. Wat wil je thuis zeggen?");
  await expect(page.getByText(/^Bewaard op dit toestel/)).toBeVisible();
  await open("feedback");
  await expect(letter).toHaveValue("Hoi Sam, mooi dat je schreef. Wat wil je thuis zeggen?");
  await page.getByRole("button", { name: "Verstuur" }).click();
  await expect(page.getByText("Sam V. krijgt dit op het eerste scherm te zien.")).toBeVisible();
  await person.keep();
  const given = (what: string) =>
    givenType
      .read(person.space.log.recordById())
      .filter(({ value }) => value.what === what)
      .map(({ value }) => value);
  expect(given("feedback").map(({ values }) => values.text)).toEqual([
    "Hoi Sam, mooi dat je schreef. Wat wil je thuis zeggen?",
  ]);
  expect(given("agreement").map(({ values }) => values.responseDays)).toEqual([3]);

  // Homework arrives, is ticked, and the desk sees it; what is taken back is gone.
  await open("programma");
  await page.getByLabel("Wat vraag je?").fill("Bel je zus en vertel één ding.");
  await page.getByRole("button", { name: "Geef dit huiswerk" }).click();
  await expect(page.getByText("Nog open")).toBeVisible();
  await page.getByRole("button", { name: /^Aanpassen ?: Waarden/ }).click();
  await page.getByText("Raad aan", { exact: true }).click();
  await page.getByRole("button", { name: "Sluit" }).click();
  await expect(page.getByText("aangeraden")).toBeVisible();
  await person.keep();
  const homework = given("assignment").find(({ values }) => values.type === "homework");
  if (homework === undefined) throw new Error("homework was given");
  expect(homework.values.text).toBe("Bel je zus en vertel één ding.");
  await person.write(`given-done|${homework.entry}`, givenDoneType.kind, {
    circle,
    homework: homework.entry,
    text: homework.values.text,
    on: today,
  });
  await person.keep();
  await open("programma");
  await expect(page.getByText(/^Gedaan op /)).toBeVisible();

  // The record: what is shared, on paper and as a file.
  await open("samenvatting");
  await expect(page.getByRole("heading", { name: "Gespreksvoorbereiding" })).toBeVisible();
  await page.getByText("Samenvatting voor je dossier", { exact: true }).click();
  const pdf = readPdf(await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true }));
  const printed = pdf.lines.join(" ");
  expect(pdf.isTagged).toBe(true);
  expect(pdf.elements).toContain("H2");
  expect(pdf.elements).toContain("TH");
  expect(printed).toContain("MARKER gedeeld");
  expect(printed).toContain("Gedeeld door de cliënt via Loslaten met De Haven");
  expect(printed).toContain("Hoe vertel ik het thuis?");
  expect(printed).not.toContain("verborgen");
  expect(printed).not.toContain("Cliënten");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download als FHIR" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe(`loslaten-${today}.fhir.json`);
  const file = await readFile(await download.path(), "utf8");
  expect(findFhirFaults(JSON.parse(file))).toEqual([]);
  expect(file).toContain("MARKER gedeeld");
  expect(file).toContain("Bel je zus en vertel één ding.");
  expect(file).not.toContain("verborgen");

  // Messages: who waits, and an answer.
  await goInDesk(page, "/berichten");
  await page.getByRole("link", { name: /Sam V\./ }).click();
  await page.getByLabel("Je bericht").fill("Begin klein.");
  await page.getByRole("button", { name: "Verstuur" }).click();
  await expect(page.getByLabel("Jullie berichten").getByText("Begin klein.")).toBeVisible();
  const said = async () =>
    expectOk(await viewCircle(person, circle))
      .messages.filter(({ kind }) => kind === "message")
      .map(({ values }) => values.text);
  await expect.poll(said).toEqual(["Hoe vertel ik het thuis?", "Begin klein."]);
});
