import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { randomBytes } from "../../crypto/web-crypto.ts";
import { day } from "../../domain/check-in/calendar-day.test-support.ts";
import type { CalendarDay } from "../../domain/check-in/calendar-day.ts";
import type { CheckIn, Course } from "../../domain/check-in/check-in.ts";
import type { Exercise } from "../../domain/programme/exercise.ts";
import type { Module } from "../../domain/programme/module.ts";
import { openLocalDatabase } from "../platform/local-database.ts";
import { loadModule } from "../platform/programme-content.ts";
import { readHelpCard } from "./help-card.ts";
import { type Answers, type ParticipantData, participantData } from "./participant-data.ts";
import { putNamed } from "./put-record.ts";
import { newTabs, ourDatabases, secret, type Tabs } from "./vault.test-support.ts";
import type { Vault } from "./vault.ts";

const done = { ok: true, value: null };
const monday = day("2026-11-23");
const tuesday = day("2026-11-24");
let tabs: Tabs;
let start: Module;
let vault: Vault;
let data: ParticipantData;

beforeEach(async () => {
  tabs = newTabs();
  await tabs.clear();
  const module = await loadModule("start");
  if (module === null) throw new Error("module 0 is not written");
  start = module;
  vault = await tabs.open();
  await vault.create();
  data = participantData(vault, randomBytes);
});
afterEach(() => tabs.endAll());

function exercise(id: string): Exercise {
  const found = start.exercises.find((each) => each.id === id);
  if (found === undefined) throw new Error(`module 0 has no exercise ${id}`);
  return found;
}

const save = (id: string, answers: Answers, today = monday) =>
  data.saveAnswers(start, exercise(id), answers, today);

/** What the next start of the app finds. */
async function afterRestart(): Promise<ParticipantData> {
  return participantData(await tabs.open(), randomBytes);
}

const textsIn = (from: ParticipantData, ...[tool, slot]: Parameters<ParticipantData["items"]>) =>
  from.items(tool, slot).map(({ value }) => value.text);

const why = ["prevention-plan", "why"] as const;
const techniques = ["help-now", "technique"] as const;

describe("answers", () => {
  test("are there after a restart, field by field, and an exercise that was never answered is empty", async () => {
    expect(data.answers("start", "own-word")).toEqual({});
    await save("own-word", { word: "none-fits", own: "patroon" });
    await save("own-word", { word: "habit" });
    const later = await afterRestart();
    expect(later.answers("start", "own-word")).toEqual({ word: "habit", own: "patroon" });
    expect(later.answers("start", "reason")).toEqual({});
  });

  test("that may never be kept are not, whoever asks", async () => {
    expect(exercise("triage-now").keep).toBe("never");
    const before = vault.recordById.value.size;
    expect(await save("triage-now", { now: ["none"] })).toEqual(done);
    expect(vault.recordById.value.size).toBe(before);
  });
});

describe("what an exercise hands to a tool", () => {
  test("stands there once, however often the exercise is saved", async () => {
    await save("reason", { reason: "Ik wil niet meer liegen." });
    await save("reason", { reason: "Ik wil niet meer liegen." });
    await save("reason", { reason: "Ik wil niet meer liegen." }, tuesday);
    expect(textsIn(data, ...why)).toEqual(["Ik wil niet meer liegen."]);
    expect(textsIn(await afterRestart(), ...why)).toEqual(["Ik wil niet meer liegen."]);
  });

  test("stays as it was edited in the plan when the exercise is saved again", async () => {
    await save("reason", { reason: "Ik wil niet meer liegen." });
    const [item] = data.items(...why);
    if (item === undefined) throw new Error("the plan is empty");
    expect(await data.changeItem(item.id, { text: "Ik wil eerlijk zijn." })).toEqual(done);
    await save("reason", { reason: "Ik wil niet meer liegen." });
    expect(textsIn(await afterRestart(), ...why)).toEqual(["Ik wil eerlijk zijn."]);
  });

  test("stays away once it was taken away, until the exercise says something new", async () => {
    await save("reason", { reason: "Ik wil niet meer liegen." });
    const [item] = data.items(...why);
    if (item === undefined) throw new Error("the plan is empty");
    await data.removeItem(item.id);
    expect(textsIn(data, ...why)).toEqual([]);
    await save("reason", { reason: "Ik wil niet meer liegen." });
    expect(textsIn(await afterRestart(), ...why)).toEqual([]);
    await save("reason", { reason: "Ik wil weer slapen." });
    expect(textsIn(await afterRestart(), ...why)).toEqual(["Ik wil weer slapen."]);
  });

  test("goes when it is taken out of the exercise, and what was added by hand stays", async () => {
    await save("wave", { "what-helped-before": ["douchen", "naar buiten"] });
    await data.addItem(...techniques, "Mark bellen");
    expect(textsIn(data, ...techniques)).toEqual(["douchen", "naar buiten", "Mark bellen"]);
    await save("wave", { "what-helped-before": ["douchen"] });
    expect(textsIn(await afterRestart(), ...techniques)).toEqual(["douchen", "Mark bellen"]);
  });

  test("is kept with the answers or not at all: a full store keeps neither", async () => {
    let isFull = false;
    const database = await openLocalDatabase();
    const failing = await tabs.open({
      openDatabase: async () => ({
        ...database,
        store: {
          ...database.store,
          appendPage: async (bytes) =>
            isFull ? { ok: false, error: { type: "storage-full" } } : database.store.appendPage(bytes),
        },
      }),
    });
    const inFull = participantData(failing, randomBytes);
    isFull = true;
    const reason = { reason: "Ik wil niet meer liegen." };
    expect(await inFull.saveAnswers(start, exercise("reason"), reason, monday)).toEqual({
      ok: false,
      error: { type: "storage-full" },
    });
    expect(inFull.answers("start", "reason")).toEqual({});
    expect(textsIn(inFull, ...why)).toEqual([]);
    isFull = false;
    expect(await inFull.saveAnswers(start, exercise("reason"), reason, monday)).toEqual(done);
    const later = await afterRestart();
    expect(later.answers("start", "reason")).toEqual(reason);
    expect(textsIn(later, ...why)).toEqual(["Ik wil niet meer liegen."]);
  });
});

describe("the check-in of the day", () => {
  const fullDay: CheckIn = { day: monday, urge: 2, mood: 8, sleep: 6, onCourse: "yes", note: "Gewandeld." };

  test("comes from the first diary page, and grows with what is filled in", async () => {
    await save("first-diary", { urge: 5 });
    const first = { day: monday, urge: 5, mood: null, sleep: null, onCourse: null, note: "" };
    expect(data.checkIns.value).toEqual([first]);
    await save("first-diary", { urge: 5, mood: 3, "on-course": "partly", note: "Moe." });
    const expected = [{ ...first, mood: 3, onCourse: "partly", note: "Moe." }];
    expect(data.checkIns.value).toEqual(expected);
    expect((await afterRestart()).checkIns.value).toEqual(expected);
  });

  test("that was filled in already is not wiped by what that page leaves open", async () => {
    await data.saveCheckIn(fullDay);
    await save("first-diary", { urge: 5 });
    expect(data.checkIns.value).toEqual([{ ...fullDay, urge: 5 }]);
  });

  test("changed in the diary stays so when the page is saved again as it was", async () => {
    const answers = { urge: 5, mood: 3, sleep: 4, "on-course": "no", note: "Moe." };
    await save("first-diary", answers);
    await data.saveCheckIn(fullDay);
    await save("first-diary", answers);
    expect(data.checkIns.value).toEqual([fullDay]);
  });

  test("loses the note that is wiped on the page", async () => {
    await save("first-diary", { urge: 5, note: "Moe." });
    await save("first-diary", { urge: 5, note: "" });
    expect(data.checkIns.value).toMatchObject([{ urge: 5, note: "" }]);
  });

  test("is not invented from an older day: a page that is opened again later says only what changes then", async () => {
    await save("first-diary", { urge: 5, mood: 3, note: "Moe." });
    await save("first-diary", { urge: 5, mood: 3, note: "Moe." }, tuesday);
    expect(data.checkIns.value).toMatchObject([{ day: monday }]);
    await save("first-diary", { urge: 5, mood: 7, note: "Moe." }, tuesday);
    expect(data.checkIns.value).toEqual([
      { day: tuesday, urge: null, mood: 7, sleep: null, onCourse: null, note: "" },
      { day: monday, urge: 5, mood: 3, sleep: null, onCourse: null, note: "Moe." },
    ]);
  });
});

describe("the help card", () => {
  /** Who said yes before the card could hold more, gets no more than that. */
  const nothingMore = { people: [], message: null, letter: null, sleep: [], inbox: null, askBuddy: null };
  const card = { reason: "Ik wil weer slapen.", techniques: ["douchen"], ...nothingMore };

  test("is there only when it is allowed, follows the plan, and goes when it is switched off", async () => {
    await save("reason", { reason: "Ik wil weer slapen." });
    await save("wave", { "what-helped-before": ["douchen"] });
    expect(await ourDatabases()).toEqual(["loslaten"]);
    expect(await data.changeSettings({ helpCard: true })).toEqual(done);
    expect(await readHelpCard()).toEqual(card);
    await data.addItem(...techniques, "Mark bellen");
    expect(await readHelpCard()).toEqual({ ...card, techniques: ["douchen", "Mark bellen"] });
    const [item] = data.items(...why);
    if (item === undefined) throw new Error("the plan is empty");
    await data.removeItem(item.id);
    expect(await readHelpCard()).toEqual({ ...card, reason: null, techniques: ["douchen", "Mark bellen"] });
    expect(await data.changeSettings({ helpCard: false })).toEqual(done);
    expect(await ourDatabases()).toEqual(["loslaten"]);
    await data.addItem(...techniques, "zingen");
    expect(await ourDatabases()).toEqual(["loslaten"]);
  });

  test("holds the people, the letter and the way to keep a run only for who said yes to those", async () => {
    await data.addItem("support", "person", "Mijn zus");
    await data.addItem("support", "person", "Mark", { phone: "06 12345678", isBuddy: 1 });
    await data.addItem("support", "message", "Kun je me bellen?");
    await data.addItem("help-now", "letter", "Hé. Leg je telefoon weg.");
    await data.addItem("help-now", "sleep", "Een saai boek in de keuken");
    await data.changeSettings({ helpCard: true });
    expect(await readHelpCard()).toMatchObject(nothingMore);
    await data.changeSettings({ helpCardParts: ["people", "letter", "sleep", "log"] });
    expect(await readHelpCard()).toEqual({
      reason: null,
      techniques: [],
      people: [
        { name: "Mark", phone: "06 12345678", isBuddy: true },
        { name: "Mijn zus", phone: null, isBuddy: false },
      ],
      message: "Kun je me bellen?",
      letter: "Hé. Leg je telefoon weg.",
      sleep: ["Een saai boek in de keuken"],
      inbox: expect.stringMatching(/^[\da-f]{64}$/),
      askBuddy: null,
    });
    await data.changeSettings({ helpCardParts: ["sleep"] });
    expect(await readHelpCard()).toMatchObject({ people: [], message: null, letter: null, inbox: null });
    await data.changeSettings({ helpCardParts: [] });
    expect(await ourDatabases()).toEqual(["loslaten"]);
  });

  test("ends as the last choice said, however fast the choices follow each other", async () => {
    await save("reason", { reason: "Ik wil weer slapen." });
    for (let round = 0; round < 8; round += 1) {
      await Promise.all([
        data.changeSettings({ helpCard: true }),
        data.addItem(...techniques, `${round}`),
        data.changeSettings({ helpCard: false }),
      ]);
      expect(await readHelpCard()).toBeNull();
      await Promise.all([
        data.changeSettings({ helpCard: false }),
        data.addItem(...techniques, `${round} again`),
        data.changeSettings({ helpCard: true }),
      ]);
      expect((await readHelpCard())?.techniques).toEqual(textsIn(data, ...techniques));
    }
  });

  test("switched off in one tab is not brought back by another that has not heard of it", async () => {
    await data.changeSettings({ helpCard: true });
    const asleep = participantData(await tabs.openDeaf(), randomBytes);
    await data.changeSettings({ helpCard: false });
    await asleep.addItem(...techniques, "zingen");
    expect(await ourDatabases()).toEqual(["loslaten"]);
  });

  test("stays when the vault is locked while a write is under way", { timeout: 60_000 }, async () => {
    await save("reason", { reason: "Ik wil weer slapen." });
    await data.changeSettings({ helpCard: true });
    await vault.changeLock({ kind: "pin", secret: secret("493817") });
    const writing = data.addItem(...techniques, "douchen");
    vault.lock();
    expect(await writing).toEqual(done);
    expect(await readHelpCard()).toEqual(card);
  });

  test("holds what fits: a plan with more and longer lines than a card is still saved", async () => {
    await data.changeSettings({ helpCard: true });
    for (let number = 0; number < 22; number += 1) {
      expect(await data.addItem(...techniques, `${number} ${"z".repeat(900)}`)).toEqual(done);
    }
    expect(data.items(...techniques)).toHaveLength(22);
    const shown = (await readHelpCard())?.techniques ?? [];
    expect(shown).toHaveLength(20);
    expect(shown[19]).toMatch(/^19 z+$/);
  });
});

describe("settings", () => {
  test("merge per field, also when two tabs change them without having heard of each other", async () => {
    await data.changeSettings({ helpCard: false });
    const asleep = participantData(await tabs.openDeaf(), randomBytes);
    await data.changeSettings({ recoveryCheckedOn: monday });
    await asleep.changeSettings({ helpCard: true });
    const expected = { helpCard: true, recoveryCheckedOn: monday };
    expect(asleep.settings.value).toEqual(expected);
    expect((await afterRestart()).settings.value).toEqual(expected);
  });

  test("leave alone what is not named", async () => {
    await data.changeSettings({ helpCard: false, recoveryCheckedOn: monday });
    await data.changeSettings({ helpCard: undefined });
    await data.changeSettings({});
    expect(data.settings.value).toEqual({ helpCard: false, recoveryCheckedOn: monday });
  });
});

describe("what a newer version wrote", () => {
  /** Enough to make every record go through a snapshot. */
  const rewriteEverything = async (): Promise<void> => {
    for (let number = 0; number < 65; number += 1) {
      await data.saveProgress({ module: "start", page: number });
    }
  };

  test("of a kind that this one does not know is kept as it is", async () => {
    const values = { course: ["left", { speed: 3 }], constructor: null };
    await vault.write([{ type: "put", name: "hologram", kind: "hologram", values }]);
    await rewriteEverything();
    const later = await tabs.open();
    const kept = [...later.recordById.value.values()].find(({ kind }) => kind === "hologram");
    const keptValues = Object.entries(kept?.fields ?? {}).map(([name, { value }]) => [name, value]);
    expect(Object.fromEntries(keptValues)).toEqual(values);
  });

  test("in fields that this one does not know is kept when this one changes the others", async () => {
    const future = { "pulse-at-night": [52, 61] };
    await data.saveCheckIn({ day: monday, urge: 2, mood: 8, sleep: 6, onCourse: "yes", note: "" });
    await vault.write([{ type: "put", name: `check-in|${monday}`, kind: "check-in", values: future }]);
    await data.saveCheckIn({ day: monday, urge: 9, mood: 8, sleep: 6, onCourse: "no", note: "Later." });
    await rewriteEverything();
    const later = await tabs.open();
    const stored = [...later.recordById.value.values()].find(({ kind }) => kind === "check-in");
    expect(stored?.fields["pulse-at-night"]?.value).toEqual([52, 61]);
    expect(participantData(later, randomBytes).checkIns.value).toEqual([
      { day: monday, urge: 9, mood: 8, sleep: 6, onCourse: "no", note: "Later." },
    ]);
  });

  test("in a way that this one can't read is left out of sight, and left alone", async () => {
    await vault.write([
      { type: "put", name: "settings", kind: "settings", values: { helpCard: "only-on-sundays" } },
    ]);
    expect(data.settings.value).toEqual({});
    await rewriteEverything();
    const stored = [...(await tabs.open()).recordById.value.values()].find(({ kind }) => kind === "settings");
    expect(stored?.fields.helpCard?.value).toBe("only-on-sundays");
  });
});

describe("the rest of what a participant keeps", () => {
  test("is one profile, one row of progress a module, and one review an item and a day", async () => {
    await data.beginAs(monday);
    await data.saveProgress({ module: "start", page: 3, finishedOn: null });
    await data.saveProgress({ module: "start", page: 4, finishedOn: tuesday });
    // As it was written before the weeks of a measure took its place: it is still read.
    const review = (on: CalendarDay, helped: Course) =>
      data.write([
        putNamed(`measure-review|some-item|${on}`, "measure-review", { item: "some-item", day: on, helped }),
      ]);
    await review(monday, "no");
    await review(monday, "partly");
    await review(tuesday, "yes");
    const later = await afterRestart();
    expect(later.profile.value).toEqual({ ageBand: "18-plus", startedOn: monday });
    expect(later.progress.value).toEqual([{ module: "start", page: 4, finishedOn: tuesday }]);
    expect(later.reviews.value.map(({ day, helped }) => `${day} ${helped}`).toSorted()).toEqual([
      `${monday} partly`,
      `${tuesday} yes`,
    ]);
  });

  test("is shown newest day first in the diary", async () => {
    const empty = { urge: null, mood: null, sleep: null, onCourse: null, note: "" };
    for (const each of ["2026-01-31", "2025-12-31", "2026-02-01"])
      await data.saveCheckIn({ ...empty, day: day(each) });
    expect(data.checkIns.value.map((checkIn) => checkIn.day)).toEqual([
      "2026-02-01",
      "2026-01-31",
      "2025-12-31",
    ]);
  });
});

test("nothing is shown and nothing is written once the vault is locked, and every save says so", {
  timeout: 60_000,
}, async () => {
  await save("reason", { reason: "Ik wil weer slapen." });
  const [item] = data.items(...why);
  await vault.changeLock({ kind: "pin", secret: secret("493817") });
  vault.lock();
  expect(data.items(...why)).toEqual([]);
  expect(data.answers("start", "reason")).toEqual({});
  const late = [
    save("reason", { reason: "Te laat." }),
    data.changeSettings({ helpCard: true }),
    data.addItem(...why, "Te laat."),
    data.changeItem(item?.id ?? "", { text: "Te laat." }),
    data.removeItem(item?.id ?? ""),
    data.saveProgress({ module: "start", page: 1 }),
    data.beginAs(monday),
  ];
  for (const saved of await Promise.all(late))
    expect(saved).toEqual({ ok: false, error: { type: "not-open" } });
  await vault.unlock(secret("493817"));
  expect(textsIn(data, ...why)).toEqual(["Ik wil weer slapen."]);
  expect(await readHelpCard()).toBeNull();
});
