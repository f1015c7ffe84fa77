import { expect, test } from "vitest";
import type { Exercise } from "../programme/exercise.ts";
import { collectFeeds } from "./collect-feeds.ts";

const people: Exercise = {
  id: "people",
  version: 1,
  title: "Wie is er om je heen?",
  intro: [],
  keep: "sealed",
  gate: null,
  fields: [
    {
      id: "people",
      kind: "entries",
      look: "cards",
      label: "Jouw mensen",
      optional: false,
      maxEntries: 8,
      entryLabel: "Persoon",
      addLabel: "Nog iemand",
      line: "%who%",
      parts: [
        { id: "who", kind: "short-text", label: "Wie?", optional: false, maxLength: 60 },
        {
          id: "safe",
          kind: "choice",
          label: "Veilig?",
          optional: false,
          options: [
            { id: "yes", label: "Ja" },
            { id: "no", label: "Nee" },
          ],
        },
      ],
    },
  ],
  feeds: [
    { tool: "support", slot: "person", from: "people", only: { part: "safe", is: ["yes"] } },
    {
      tool: "prevention-plan",
      slot: "people",
      from: "people",
      part: "who",
      only: { part: "safe", is: ["yes"] },
    },
  ],
};
const answers = {
  people: [
    { id: "a", values: { who: "Fatima", safe: "yes" } },
    { id: "b", values: { who: "Ruben", safe: "no" } },
    { id: "c", values: { who: "Kim" } },
  ],
};

test("a feed with a condition hands over only those of whom that was chosen", () => {
  const texts = collectFeeds(people, answers).map(({ tool, lines }) => [tool, lines.map(({ text }) => text)]);
  expect(texts).toEqual([
    ["support", ["Fatima"]],
    ["prevention-plan", ["Fatima"]],
  ]);
});

test("without a condition everybody who is whole comes along", () => {
  const open = { ...people, feeds: people.feeds.map((feed) => ({ ...feed, only: undefined })) };
  expect(collectFeeds(open, answers).map(({ lines }) => lines.map(({ text }) => text))).toEqual([
    ["Fatima", "Ruben"],
    ["Fatima", "Ruben", "Kim"],
  ]);
});
