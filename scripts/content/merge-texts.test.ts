import { expect, test } from "vitest";
import { locatedToPlain } from "./located.ts";
import { mergeTexts } from "./merge-texts.ts";
import { readYaml } from "./read-yaml.ts";

function merge(structure: string, texts: string) {
  const [left, right] = [readYaml("field.yaml", structure), readYaml("texts.yaml", texts)];
  if (!left.ok || !right.ok || left.value.type !== "map" || right.value.type !== "map")
    throw new Error("not a map");
  const merged = mergeTexts(left.value, right.value);
  return { plain: locatedToPlain(merged.value), problems: merged.problems };
}

test("a list of ids with a map of texts becomes a list of labelled things, in the order of the ids", () => {
  const { plain, problems } = merge(
    "{ id: it, kind: choice, options: [b, a] }",
    "{ label: Vraag, options: { a: Eerste, b: { label: Tweede, hint: Uitleg } } }",
  );
  expect(problems).toEqual([]);
  expect(plain).toEqual({
    id: "it",
    kind: "choice",
    label: "Vraag",
    options: [
      { id: "b", label: "Tweede", hint: "Uitleg" },
      { id: "a", label: "Eerste" },
    ],
  });
});

test("the rule knows no kinds: a list under any key is labelled, and other texts are added as they stand", () => {
  const { plain } = merge(
    "{ id: it, kind: from-the-future, planets: [mars] }",
    "{ planets: { mars: Mars }, steps: [Een, Twee], low: laag }",
  );
  expect(plain).toEqual({
    id: "it",
    kind: "from-the-future",
    planets: [{ id: "mars", label: "Mars" }],
    steps: ["Een", "Twee"],
    low: "laag",
  });
});

test("a list of ids that has no texts stays a list of ids", () => {
  expect(merge("{ exclusive: [none] }", "{ label: Vraag }").plain).toEqual({
    exclusive: ["none"],
    label: "Vraag",
  });
});

test("an id without a text is a problem at the id", () => {
  const { problems } = merge("options:\n  - a\n  - b\n", "options:\n  a: Eerste\n");
  expect(problems).toEqual([{ file: "field.yaml", line: 3, column: 5, message: '"b" has no text' }]);
});

test("a text without an id is a problem at the text", () => {
  const { problems } = merge("options: [a]", "options:\n  a: Eerste\n  b: Tweede\n");
  expect(problems).toEqual([
    { file: "texts.yaml", line: 3, column: 3, message: 'the text "b" belongs to no id' },
  ]);
});

test("a text cannot take the place of what the structure says", () => {
  expect(merge("{ id: it, max: 10 }", "{ max: elf }").problems).toHaveLength(1);
  expect(merge("{ options: [a] }", "{ options: { a: { id: b, label: Eerste } } }").problems).toHaveLength(1);
});

test("a number is no id until it stands between quotes", () => {
  expect(merge("labels: [0]", "labels: { '0': nul }").problems).not.toEqual([]);
  expect(merge("labels: ['0']", "labels: { '0': nul }").plain).toEqual({
    labels: [{ id: "0", label: "nul" }],
  });
});

test("a thing with more than an id takes its own texts by the same rule", () => {
  const { plain, problems } = merge(
    "{ id: it, parts: [{ id: when, kind: choice, options: [now, later] }] }",
    "{ parts: { when: { label: Wanneer, options: { now: Nu, later: Straks } } } }",
  );
  expect(problems).toEqual([]);
  expect(plain).toEqual({
    id: "it",
    parts: [
      {
        id: "when",
        kind: "choice",
        label: "Wanneer",
        options: [
          { id: "now", label: "Nu" },
          { id: "later", label: "Straks" },
        ],
      },
    ],
  });
});
