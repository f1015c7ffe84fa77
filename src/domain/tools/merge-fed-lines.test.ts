import { expect, test } from "vitest";
import type { FedLines } from "./collect-feeds.ts";
import { mergeFedLines, type StandingItem } from "./merge-fed-lines.ts";

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
