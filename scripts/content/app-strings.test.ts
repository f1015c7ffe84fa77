import { expect, test } from "vitest";
import { buddyStrings } from "../../src/app/strings/buddy-strings.ts";
import { buddyViewStrings } from "../../src/app/strings/buddy-view-strings.ts";
import { caseStrings } from "../../src/app/strings/case-strings.ts";
import { copyStrings } from "../../src/app/strings/copy-strings.ts";
import { deviceCardStrings } from "../../src/app/strings/device-card-strings.ts";
import { diaryStrings } from "../../src/app/strings/diary-strings.ts";
import { givenStrings } from "../../src/app/strings/given-strings.ts";
import { insightStrings } from "../../src/app/strings/insight-strings.ts";
import { measureStrings } from "../../src/app/strings/measure-strings.ts";
import { newsPushStrings } from "../../src/app/strings/news-push-strings.ts";
import { ownBuddyStrings } from "../../src/app/strings/own-buddy-strings.ts";
import { ownHelpStrings } from "../../src/app/strings/own-help-strings.ts";
import { peopleStrings } from "../../src/app/strings/people-strings.ts";
import { planStrings } from "../../src/app/strings/plan-strings.ts";
import { releaseStrings } from "../../src/app/strings/release-strings.ts";
import { reminderStrings } from "../../src/app/strings/reminder-strings.ts";
import { selfWorthStrings } from "../../src/app/strings/self-worth-strings.ts";
import { sharedPeopleStrings } from "../../src/app/strings/shared-people-strings.ts";
import { slipStrings } from "../../src/app/strings/slip-strings.ts";
import { triggerStrings } from "../../src/app/strings/trigger-strings.ts";
import { valueStrings } from "../../src/app/strings/value-strings.ts";
import { workStrings } from "../../src/app/strings/work-strings.ts";
import { dnsFilters } from "../../src/domain/measures/dns-filter.ts";
import { forbiddenWords } from "./checks/forbidden-words.nl.ts";
import { addReadability, fleschDouma, measureText, nothingRead, wordsPerSentence } from "./readability.ts";

/** What the sentences that take something say with these: one and several, a day or a name. */
const samples = [1, 12, "3 november 2026"];

/** Every sentence in a table of strings, with those that are made. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return samples.map((sample) => String(value(sample)));
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const [filter] = dnsFilters;
/** The cards per device, with the addresses of a filter in their steps. */
const deviceCards = {
  ...deviceCardStrings,
  sources: [],
  cards: Object.values(deviceCardStrings.cards).map((card) => ({
    ...card,
    steps: filter === undefined ? [] : card.steps(filter),
  })),
};
/** What takes a list says its sentence with one. */
const logTables = {
  ...diaryStrings,
  insight: { ...insightStrings.insight, heatDays: insightStrings.insight.heatDays([0, 4, 6]) },
  forecast: { ...insightStrings.forecast, when: insightStrings.forecast.when(["vanavond", "zondagavond"]) },
};
const toolTables = {
  ...logTables,
  triggers: triggerStrings,
  measures: measureStrings,
  selfWorth: selfWorthStrings,
  values: valueStrings,
  deviceCards,
};

/** The screens of a buddy, on both sides. */
const buddyTables = {
  ...Object.fromEntries(Object.entries(buddyStrings).map(([name, table]) => [`buddy ${name}`, table])),
  buddyView: buddyViewStrings,
  ownBuddy: ownBuddyStrings,
  newsPush: newsPushStrings,
};

/** What a therapist reads about clients. */
const therapistTables = {
  caseList: caseStrings.list,
  caseNeed: caseStrings.need,
  casePerson: caseStrings.person,
  caseParts: caseStrings.parts,
  deskFeedback: workStrings.feedback,
  deskGiven: workStrings.given,
  deskSummary: workStrings.summary,
};

const toTables = (byName: Readonly<Record<string, unknown>>) =>
  Object.entries(byName).map(([name, table]) => ({ name, texts: textsIn(table) }));

const tables = toTables({
  ...buddyTables,
  ...copyStrings,
  ...planStrings,
  ...ownHelpStrings,
  slip: slipStrings,
  given: givenStrings,
  // What a therapist sends goes to a participant.
  feedbackDraft: workStrings.draft,
  ...releaseStrings,
  ...reminderStrings,
  ...peopleStrings,
  ...sharedPeopleStrings,
  ...toolTables,
});
const forTherapists = toTables(therapistTables);

test.each([...tables, ...forTherapists])("the sentences of $name are short and plain", ({ texts }) => {
  const measured = texts.map(measureText).reduce(addReadability, nothingRead);
  expect(measured.sentences).toBeGreaterThan(0);
  expect(wordsPerSentence(measured)).toBeLessThanOrEqual(12);
  expect(measured.longest).toBeLessThanOrEqual(18);
  expect(fleschDouma(measured)).toBeGreaterThanOrEqual(60);
});

test.each(tables)("no word of $name is one that a participant never reads", ({ texts }) => {
  const found = texts.flatMap((text) => forbiddenWords.filter(({ find }) => find.test(text)).map(() => text));
  expect(found).toEqual([]);
});

test.each(forTherapists)(
  "of the words that nobody reads, $name has only the one for clients",
  ({ texts }) => {
    const isTheirs = (word: (typeof forbiddenWords)[number]): boolean => word.find.test("cliënt");
    const others = forbiddenWords.filter((word) => !isTheirs(word));
    expect(texts.filter((text) => others.some(({ find }) => find.test(text)))).toEqual([]);
    expect(texts.filter((text) => /pati[eë]nt|gebruiker|deelnemer/i.test(text))).toEqual([]);
  },
);
