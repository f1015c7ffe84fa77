import { expect, test } from "vitest";
import { peopleNews } from "./people-seen.ts";

const quiet = { people: ["noor"], refused: 0, wasSetBack: false };

test("nothing is news as long as nothing changed", () => {
  expect(peopleNews(quiet, quiet)).toEqual([]);
});

test("whoever comes or goes is told, in a hand-over both", () => {
  expect(peopleNews(quiet, { ...quiet, people: ["bram"] })).toEqual([
    { type: "came", person: "bram" },
    { type: "left", person: "noor" },
  ]);
});

test("what was refused is told once, and again when there is more of it", () => {
  const refused = { ...quiet, refused: 2 };
  expect(peopleNews(quiet, refused)).toEqual([{ type: "refused" }]);
  expect(peopleNews(refused, refused)).toEqual([]);
  expect(peopleNews(refused, { ...refused, refused: 3 })).toEqual([{ type: "refused" }]);
});

test("a server that was set back, or shows what it may not, is told also before anything was looked at", () => {
  expect(peopleNews(null, { ...quiet, refused: 1, wasSetBack: true })).toEqual([
    { type: "refused" },
    { type: "set-back" },
  ]);
});
