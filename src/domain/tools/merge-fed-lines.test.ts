import { expect, test } from "vitest";
import type { FedLines } from "./collect-feeds.ts";
import { mergeFedLines, type StandingItem } from "./merge-fed-lines.ts";
import type { ToolItem } from "./tool-item.ts";

const prefix = "start/reason";
const fed = (...lines: string[]): FedLines => ({
  tool: "prevention-plan",
  slot: "why",
  field: "reason",
  lines: lines.map((text) => ({ text })),
});
const standing = (text: string, sourceText: string, removed = false): StandingItem => ({
  item: { tool: "prevention-plan", slot: "why", text, source: `${prefix}/reason/0`, sourceText, order: 0 },
  removed,
});

test("an answer becomes an item in the tool", () => {
  expect(mergeFedLines(fed("Voor Noor"), prefix, new Map())).toEqual([
    {
      type: "put",
      source: "start/reason/reason/0",
      item: {
        tool: "prevention-plan",
        slot: "why",
        text: "Voor Noor",
        source: "start/reason/reason/0",
        sourceText: "Voor Noor",
        order: 0,
        sourceOrder: 0,
      },
    },
  ]);
});

test("saying the same again leaves what the participant edited in the tool", () => {
  const standingBySource = new Map([["start/reason/reason/0", standing("Voor Noor en mij", "Voor Noor")]]);
  expect(mergeFedLines(fed("Voor Noor"), prefix, standingBySource)).toEqual([]);
});

test("saying the same again does not bring back what was taken away", () => {
  const standingBySource = new Map([["start/reason/reason/0", standing("Voor Noor", "Voor Noor", true)]]);
  expect(mergeFedLines(fed("Voor Noor"), prefix, standingBySource)).toEqual([]);
});

test("new words in the exercise reach the tool", () => {
  const standingBySource = new Map([["start/reason/reason/0", standing("Voor Noor", "Voor Noor")]]);
  expect(mergeFedLines(fed("Voor mijn slaap"), prefix, standingBySource)).toMatchObject([
    { type: "put", item: { text: "Voor mijn slaap" } },
  ]);
});

test("an answer that was emptied takes its own item away, and no other", () => {
  const other = standing("Iets anders", "Iets anders");
  const standingBySource = new Map([
    ["start/reason/reason/0", standing("Voor Noor", "Voor Noor")],
    ["start/other/reason/0", other],
  ]);
  expect(mergeFedLines(fed(), prefix, standingBySource)).toEqual([
    { type: "remove", tool: "prevention-plan", source: "start/reason/reason/0" },
  ]);
});

test("a line with a key stays the same item when lines before it come or go, and takes its new numbers along", () => {
  const item = { ...standing("Moe, bijgewerkt", "Moe").item, source: `${prefix}/reason/tired`, order: 1 };
  const standingBySource = new Map([[item.source, { item, removed: false }]]);
  const keyed: FedLines = {
    ...fed(),
    lines: [
      { text: "Moe", key: "tired", values: { pull: 7 } },
      { text: "Alleen", key: "lonely", values: { pull: 4 } },
    ],
  };
  expect(mergeFedLines(keyed, prefix, standingBySource)).toMatchObject([
    { type: "put", item: { text: "Moe, bijgewerkt", order: 0, values: { pull: 7 } } },
    { type: "put", item: { text: "Alleen", order: 1, values: { pull: 4 } } },
  ]);
});

test("new numbers do not bring back what was taken away", () => {
  const item = { ...standing("Moe", "Moe").item, source: `${prefix}/reason/tired` };
  const keyed: FedLines = { ...fed(), lines: [{ text: "Moe", key: "tired", values: { pull: 7 } }] };
  expect(mergeFedLines(keyed, prefix, new Map([[item.source, { item, removed: true }]]))).toEqual([]);
});

const trigger = (values: ToolItem["values"]): FedLines => ({
  ...fed(),
  lines: [{ text: "Moe", key: "tired", values }],
});
const triggerInTool = (item: Partial<ToolItem>): ReadonlyMap<string, StandingItem> => {
  const source = `${prefix}/reason/tired`;
  return new Map([[source, { item: { ...standing("Moe", "Moe").item, source, ...item }, removed: false }]]);
};
const edited = {
  values: { chance: 9, pull: 7, answer: "ask" },
  sourceValues: { chance: 4, pull: 7 },
};

test("an own number and an own answer stay when the exercise says its old numbers again", () => {
  expect(mergeFedLines(trigger({ chance: 4, pull: 7 }), prefix, triggerInTool(edited))).toEqual([]);
});

test("a new number from the exercise reaches the tool, and touches no other", () => {
  expect(mergeFedLines(trigger({ chance: 4, pull: 2 }), prefix, triggerInTool(edited))).toMatchObject([
    {
      type: "put",
      item: { values: { chance: 9, pull: 2, answer: "ask" }, sourceValues: { chance: 4, pull: 2 } },
    },
  ]);
});

test("an entry that got other words keeps what the tool added to it", () => {
  const other: FedLines = {
    ...fed(),
    lines: [{ text: "Erg moe", key: "tired", values: { chance: 4, pull: 7 } }],
  };
  expect(mergeFedLines(other, prefix, triggerInTool(edited))).toMatchObject([
    { type: "put", item: { text: "Erg moe", values: { chance: 9, pull: 7, answer: "ask" } } },
  ]);
});

test("a line without a key that got other words is another thing, and begins without values", () => {
  const item = { ...standing("Afwassen", "Afwassen").item, values: { startOn: "2026-11-23" } };
  const standingBySource = new Map([["start/reason/reason/0", { item, removed: false }]]);
  expect(mergeFedLines(fed("Bed opmaken"), prefix, standingBySource)).toMatchObject([
    { type: "put", item: { text: "Bed opmaken", values: {} } },
  ]);
});

test("an item that was moved in the tool stays there until the exercise moves it", () => {
  const moved = triggerInTool({ order: 5, sourceOrder: 0 });
  expect(mergeFedLines(trigger(undefined), prefix, moved)).toEqual([]);
  const second: FedLines = {
    ...fed(),
    lines: [
      { text: "Boos", key: "angry" },
      { text: "Moe", key: "tired" },
    ],
  };
  expect(mergeFedLines(second, prefix, moved)).toMatchObject([
    { item: { text: "Boos", order: 0 } },
    { item: { text: "Moe", order: 1 } },
  ]);
});
