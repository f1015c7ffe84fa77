import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { randomBytes } from "../../crypto/web-crypto.ts";
import { day } from "../../domain/check-in/calendar-day.test-support.ts";
import type { Exercise } from "../../domain/programme/exercise.ts";
import type { Module } from "../../domain/programme/module.ts";
import { type ParticipantData, participantData } from "./participant-data.ts";
import { newTabs, openFirstVault, type Tabs } from "./vault.test-support.ts";

const monday = day("2026-11-23");
const tuesday = day("2026-11-24");
const wednesday = day("2026-11-25");

const feeling: Exercise = {
  id: "feeling",
  version: 1,
  title: "Hoe voel je je?",
  intro: [],
  fields: [
    { id: "word", label: "Welk woord past?", optional: false, kind: "short-text", maxLength: 80 },
    {
      id: "strength",
      label: "Hoe sterk?",
      optional: false,
      kind: "choice",
      options: [
        { id: "weak", label: "zwak" },
        { id: "strong", label: "sterk" },
      ],
    },
  ],
  feeds: [{ tool: "values", slot: "value", from: "word" }],
  keep: "sealed",
  gate: null,
};

/** The same exercise after an editor changed it: another question, and one option less. */
const feelingChanged: Exercise = {
  ...feeling,
  version: 2,
  fields: [
    { id: "word", label: "Wat wil je voelen?", optional: false, kind: "short-text", maxLength: 80 },
    {
      id: "strength",
      label: "Hoe graag?",
      optional: false,
      kind: "choice",
      options: [{ id: "strong", label: "graag" }],
    },
  ],
};

const module: Module = {
  id: "feelings",
  number: "9",
  title: "Gevoelens",
  version: 1,
  minutes: 40,
  homework: [],
  sections: [],
  exercises: [feeling],
};

let tabs: Tabs;
let data: ParticipantData;

beforeEach(async () => {
  tabs = newTabs();
  data = participantData(await openFirstVault(tabs), randomBytes);
});
afterEach(() => tabs.endAll());

/** What the next start of the app finds. */
async function afterRestart(): Promise<ParticipantData> {
  return participantData(await tabs.open(), randomBytes);
}

const earlierIn = (from: ParticipantData) => from.earlierAnswers("feelings", "feeling");

describe("what stood there on an earlier day", () => {
  test("is kept once a day, newest first, as it stood at the end of that day", async () => {
    await data.saveAnswers(module, feeling, { word: "moe", strength: "weak" }, monday);
    await data.saveAnswers(module, feeling, { word: "moe en leeg", strength: "weak" }, monday);
    expect(earlierIn(data)).toEqual([]);
    await data.saveAnswers(module, feeling, { word: "onrust", strength: "strong" }, tuesday);
    await data.saveAnswers(module, feeling, { word: "rust", strength: "strong" }, wednesday);

    const later = await afterRestart();
    expect(later.answers("feelings", "feeling")).toEqual({ word: "rust", strength: "strong" });
    expect(earlierIn(later)).toEqual([
      { savedOn: tuesday, version: 1, answers: { word: "onrust", strength: "strong" } },
      { savedOn: monday, version: 1, answers: { word: "moe en leeg", strength: "weak" } },
    ]);
  });

  test("is no other answer when the same is said again on a later day", async () => {
    await data.saveAnswers(module, feeling, { word: "moe", strength: "weak" }, monday);
    await data.saveAnswers(module, feeling, { word: "moe", strength: "weak" }, tuesday);
    expect(earlierIn(data)).toEqual([]);
  });
});

describe("a module that was changed", () => {
  test("leaves the answers as they were given, under the version that they were given under", async () => {
    await data.saveAnswers(module, feeling, { word: "moe", strength: "weak" }, monday);
    const later = await afterRestart();
    expect(later.answers("feelings", "feeling")).toEqual({ word: "moe", strength: "weak" });
    expect(later.answeredOn("feelings", "feeling")).toBe(monday);
    expect(later.items("values", "value").map(({ value }) => value.text)).toEqual(["moe"]);
  });

  test("and is answered anew keeps the answers to the old questions apart, also on the same day", async () => {
    await data.saveAnswers(module, feeling, { word: "moe", strength: "weak" }, monday);
    await data.saveAnswers(module, feelingChanged, { word: "rust", strength: "strong" }, monday);
    expect(data.answers("feelings", "feeling")).toEqual({ word: "rust", strength: "strong" });
    expect(earlierIn(await afterRestart())).toEqual([
      { savedOn: monday, version: 1, answers: { word: "moe", strength: "weak" } },
    ]);
    await data.saveAnswers(module, feelingChanged, { word: "lef", strength: "strong" }, tuesday);
    const words = earlierIn(await afterRestart()).map(({ version, answers }) => [version, answers.word]);
    expect(words.toSorted()).toEqual([
      [1, "moe"],
      [2, "rust"],
    ]);
  });

  test("and is answered with the same words keeps what those words answered before", async () => {
    await data.saveAnswers(module, feeling, { word: "rust", strength: "strong" }, monday);
    await data.saveAnswers(module, feelingChanged, { word: "rust", strength: "strong" }, tuesday);
    expect(earlierIn(data)).toMatchObject([{ savedOn: monday, version: 1, answers: { word: "rust" } }]);
    await data.saveAnswers(module, feelingChanged, { word: "lef", strength: "strong" }, wednesday);
    expect(earlierIn(data)).toMatchObject([
      { savedOn: tuesday, version: 2, answers: { word: "rust" } },
      { savedOn: monday, version: 1, answers: { word: "rust" } },
    ]);
  });
});
