import { afterEach, beforeEach, expect, test } from "vitest";
import { randomBytes } from "../../../crypto/web-crypto.ts";
import { day } from "../../../domain/check-in/calendar-day.test-support.ts";
import { newUrge } from "../../../domain/urge/urge.ts";
import { type ParticipantData, participantData } from "../participant-data.ts";
import { newTabs, openFirstVault, type Tabs } from "../vault.test-support.ts";
import { changeUrge, logUrge, removeUrge, urgeType } from "./urges.ts";

let tabs: Tabs;
let data: ParticipantData;

beforeEach(async () => {
  tabs = newTabs();
  data = participantData(await openFirstVault(tabs), randomBytes);
});
afterEach(() => tabs.endAll());

const urges = () => data.records(urgeType).map(({ value }) => value);

const urgeOf = (strength: number) => newUrge(day("2026-11-23"), 22 * 60 + 10, strength, "diary");

test("an urge is kept once, however often it is logged under its id", async () => {
  const id = data.newId();
  await logUrge(data, id, urgeOf(7));
  await logUrge(data, id, urgeOf(7));
  expect(urges()).toEqual([urgeOf(7)]);
});

test("what is added later changes nothing else, and an urge can be taken away", async () => {
  const [first, second] = [data.newId(), data.newId()];
  await logUrge(data, first, urgeOf(7));
  await logUrge(data, second, urgeOf(3));
  await changeUrge(data, first, { ended: "ridden", triggers: ["alleen thuis"] });
  expect(urges()).toContainEqual({ ...urgeOf(7), ended: "ridden", triggers: ["alleen thuis"] });
  await removeUrge(data, second);
  expect(urges().length).toBe(1);
});
