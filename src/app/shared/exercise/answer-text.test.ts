import { expect, test } from "vitest";
import type { FieldKind, FieldOf } from "../../../domain/programme/field-kinds.ts";
import type { Json } from "../../../lib/json.ts";
import { answerText } from "./answer-text.ts";

const base = { id: "it", label: "Vraag", optional: false };
const options = [
  { id: "rest", label: "Rust" },
  { id: "sleep", label: "Slaap" },
];
const ends = { low: "geen", high: "veel" };
const shortText = { ...base, kind: "short-text", maxLength: 40 } as const;
const scale = { ...base, kind: "scale", min: 0, max: 10, ...ends } as const;

type Case<Kind extends FieldKind> = {
  readonly field: FieldOf<Kind>;
  readonly answer: Json;
  readonly lines: readonly string[];
};

const caseByKind: { readonly [Kind in FieldKind]: Case<Kind> } = {
  choice: { field: { ...base, kind: "choice", options }, answer: "sleep", lines: ["Slaap"] },
  "several-choices": {
    field: { ...base, kind: "several-choices", options },
    answer: ["rest", "sleep"],
    lines: ["Rust", "Slaap"],
  },
  scale: { field: scale, answer: 0, lines: ["0 (0 is ‘geen’, 10 is ‘veel’)"] },
  "short-text": { field: shortText, answer: " Ik wil slapen. ", lines: ["Ik wil slapen."] },
  "long-text": {
    field: { ...base, kind: "long-text", maxLength: 40 },
    answer: "Een.\nTwee.",
    lines: ["Een.\nTwee."],
  },
  list: {
    field: { ...base, kind: "list", maxItems: 3, maxLength: 40, itemLabel: "Reden", addLabel: "Nog een" },
    answer: ["Geld", "", "Slaap"],
    lines: ["Geld", "Slaap"],
  },
  wave: {
    field: { ...base, kind: "wave", seconds: 180, steps: ["Adem uit."] },
    answer: { seconds: 40, finished: false },
    lines: ["Na 40 seconden gestopt"],
  },
  "three-columns": {
    field: {
      ...base,
      kind: "three-columns",
      columns: options,
      items: [{ id: "chat", label: "Chatten" }],
      maxOwnItems: 2,
      ownLabel: "Zelf iets",
    },
    answer: [
      { id: "chat", label: null, column: "rest" },
      { id: "own-1", label: "Scrollen", column: "sleep" },
    ],
    lines: ["Rust: Chatten", "Slaap: Scrollen"],
  },
  boxes: {
    field: {
      ...base,
      kind: "boxes",
      look: "plain",
      boxes: options,
      maxItems: 3,
      maxLength: 40,
      addLabel: "Nog een",
    },
    answer: { rest: ["Wandelen", "Lezen"], sleep: [] },
    lines: ["Rust: Wandelen", "Rust: Lezen"],
  },
  entries: {
    field: {
      ...base,
      kind: "entries",
      look: "sentence",
      maxEntries: 3,
      parts: [
        { ...shortText, id: "when", label: "Als" },
        { ...shortText, id: "do", label: "Wat doe ik dan?" },
        { ...scale, id: "trust", label: "Vertrouwen" },
      ],
      entryLabel: "Maatregel",
      addLabel: "Nog een",
      line: "Als %when%, dan %do%",
    },
    // The second is not finished: no tool takes it, and it was typed all the same.
    answer: [
      { id: "one", values: { when: "ik moe ben", do: "ga ik naar bed", trust: 6 } },
      { id: "two", values: { when: "het laat is" } },
      { id: "three", values: {} },
    ],
    lines: [
      "Maatregel 1\nAls: ik moe ben\nWat doe ik dan? ga ik naar bed\nVertrouwen: 6 (0 is ‘geen’, 10 is ‘veel’)",
      "Maatregel 2\nAls: het laat is",
    ],
  },
  "rated-list": {
    field: {
      ...base,
      kind: "rated-list",
      look: "list",
      items: options,
      maxOwnItems: 2,
      ownLabel: "Zelf iets",
      scales: [{ id: "often", label: "Hoe vaak?", ...ends }],
    },
    answer: [
      { id: "rest", label: null, values: { often: 3 } },
      { id: "own-1", label: "Ruzie", values: {} },
    ],
    lines: ["Rust: Hoe vaak? 3 (0 is ‘geen’, 10 is ‘veel’)", "Ruzie"],
  },
  quiz: {
    field: {
      ...base,
      kind: "quiz",
      statements: [
        { id: "one", label: "Trek zakt vanzelf.", explanation: "Ja." },
        { id: "two", label: "Iedereen kijkt.", explanation: "Nee." },
        { id: "three", label: "Het is aangeleerd.", explanation: "Vaak." },
      ],
      answers: { one: "true", two: "false", three: "unknown" },
    },
    answer: { one: "true", two: "unknown" },
    lines: ["Trek zakt vanzelf. Waar", "Iedereen kijkt. Onbekend"],
  },
  "week-calendar": {
    field: {
      ...base,
      kind: "week-calendar",
      maxCells: 5,
      maxLength: 40,
      days: ["ma", "di", "wo", "do", "vr", "za", "zo"].map((label, index) => ({ id: `${index + 1}`, label })),
      parts: [
        { id: "morning", label: "ochtend" },
        { id: "afternoon", label: "middag" },
        { id: "evening", label: "avond" },
        { id: "night", label: "nacht" },
      ],
    },
    answer: [{ day: 7, part: "evening", text: "Alleen thuis" }],
    lines: ["zo, avond: Alleen thuis"],
  },
};

test.each(Object.entries(caseByKind))(
  "%s: everything that was filled in, in words",
  (_kind, { field, answer, lines }) => {
    expect(answerText(field, answer)).toEqual(lines);
  },
);

test("a point of a scale with words of its own has them", () => {
  const field = { ...scale, labels: [{ id: "10", label: "Heel veel" }] };
  expect(answerText(field, 10)).toEqual(["10: Heel veel (0 is ‘geen’, 10 is ‘veel’)"]);
});

test("an answer that does not fit the field has no words", () => {
  expect(answerText(scale, "heel veel")).toEqual([]);
  expect(answerText({ ...base, kind: "choice", options }, "gone")).toEqual([]);
});
