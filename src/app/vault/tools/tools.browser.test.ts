import { afterEach, beforeEach, expect, test } from "vitest";
import { randomBytes } from "../../../crypto/web-crypto.ts";
import { day } from "../../../domain/check-in/calendar-day.test-support.ts";
import { emptyCheckIn } from "../../../domain/check-in/check-in.ts";
import { barrelLevel } from "../../../domain/self-worth/barrel-level.ts";
import { newUrge } from "../../../domain/urge/urge.ts";
import { type ItemView, type ParticipantData, participantData } from "../participant-data.ts";
import { newTabs, openFirstVault, type Tabs } from "../vault.test-support.ts";
import { actsOf, tickItem, untickItem } from "./acts.ts";
import { appointmentType, completeAppointment, keepAppointment } from "./appointments.ts";
import { changeItemWith, moveUp } from "./items.ts";
import { decideMeasure, measuresOf, measureWeeksOf } from "./measures.ts";
import { logUrge } from "./urges.ts";

let tabs: Tabs;
let data: ParticipantData;

beforeEach(async () => {
  tabs = newTabs();
  data = participantData(await openFirstVault(tabs), randomBytes);
});
afterEach(() => tabs.endAll());

const monday = day("2026-11-23");
const tuesday = day("2026-11-24");

async function addTask(text: string): Promise<ItemView> {
  await data.addItem("self-worth", "task", text);
  const item = data.items("self-worth", "task").at(-1);
  if (item === undefined) throw new Error("the task was not added");
  return item;
}

test("a tick is one act however often it is made, and a mistake can be taken back and made again", async () => {
  const item = await addTask("Bed opmaken");
  await tickItem(data, item, monday);
  await tickItem(data, item, monday);
  expect(actsOf(data)).toEqual([
    { item: item.id, text: "Bed opmaken", tool: "self-worth", day: monday, pleasure: null, meaning: null },
  ]);
  await untickItem(data, item.id, monday);
  expect(actsOf(data)).toEqual([]);
  await tickItem(data, item, monday);
  expect(actsOf(data)).toHaveLength(1);
});

test("an act keeps its words when the item changes or goes away", async () => {
  const item = await addTask("Bed opmaken");
  await tickItem(data, item, monday);
  await data.changeItem(item.id, { text: "Bed luchten" });
  await data.removeItem(item.id);
  expect(actsOf(data).map(({ text }) => text)).toEqual(["Bed opmaken"]);
});

test("neither a day off course nor an urge that became a slip changes the barrel; an act lifts it", async () => {
  const item = await addTask("Bed opmaken");
  await tickItem(data, item, monday);
  const before = barrelLevel(actsOf(data));
  await data.saveCheckIn({ ...emptyCheckIn(tuesday), onCourse: "no", urge: 10 });
  await logUrge(data, data.newId(), { ...newUrge(tuesday, 1380, 9, "diary"), ended: "slip" });
  await data.write([
    { type: "put", id: data.newId(), kind: "slip", values: { day: tuesday, minute: null, links: [] } },
  ]);
  expect(barrelLevel(actsOf(data))).toBe(before);
  await tickItem(data, item, tuesday);
  expect(barrelLevel(actsOf(data))).toBeGreaterThan(before);
});

test("a measure that is stopped stays, with the week in which that was decided", async () => {
  await data.addItem("measures", "measure", "Telefoon in de keuken", { startOn: "2026-11-16", effort: 2 });
  const [measure] = measuresOf(data);
  if (measure === undefined) throw new Error("the measure was not added");
  await decideMeasure(data, measure, { monday, helped: "no", choice: "drop" }, tuesday);
  expect(measuresOf(data).map((one) => one.measure)).toEqual([
    { startOn: "2026-11-16", effort: 2, stoppedOn: tuesday },
  ]);
  expect(measureWeeksOf(data)).toEqual([{ item: measure.id, monday, helped: "no", choice: "drop" }]);
});

test("an appointment that was done is an act with its numbers", async () => {
  await data.addItem("values", "activity", "Koken voor mijn broer");
  const item = data.items("values", "activity")[0];
  if (item === undefined) throw new Error("the activity was not added");
  const id = data.newId();
  const appointment = {
    item: item.id,
    day: monday,
    minute: 1080,
    obstacle: "moe",
    answer: "soep",
    doneOn: null,
  };
  await keepAppointment(data, id, appointment);
  await keepAppointment(data, id, { ...appointment, minute: 1140 });
  const [view] = data.records(appointmentType);
  if (view === undefined) throw new Error("the appointment was not kept");
  await completeAppointment(data, view, item, tuesday, { pleasure: 7, meaning: 9 });
  expect(data.records(appointmentType).map(({ value }) => value)).toEqual([
    { ...appointment, minute: 1140, doneOn: tuesday },
  ]);
  expect(actsOf(data)).toMatchObject([{ item: item.id, day: tuesday, pleasure: 7, meaning: 9 }]);
});

test("values change one by one, and null takes one away", async () => {
  await data.addItem("triggers", "risk", "Moe", { chance: 4, pull: 7 });
  const item = data.items("triggers", "risk")[0];
  if (item === undefined) throw new Error("the trigger was not added");
  await changeItemWith(data, item, "Erg moe", { chance: null, answer: "ask" });
  expect(data.items("triggers", "risk")[0]?.value).toMatchObject({
    text: "Erg moe",
    values: { pull: 7, answer: "ask" },
  });
});

test("an item goes up one place at a time", async () => {
  for (const text of ["a", "b", "c"]) await addTask(text);
  const last = data.items("self-worth", "task").at(-1);
  if (last === undefined) throw new Error("the tasks were not added");
  const order = () => data.items("self-worth", "task").map(({ value }) => value.text);
  await moveUp(data, last);
  expect(order()).toEqual(["a", "c", "b"]);
});
