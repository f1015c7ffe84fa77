import { expect, test } from "vitest";
import { type Outcome, updatePage } from "./reliability-page.ts";

const kill: Outcome = {
  name: "kill -9 of the store, SQLite",
  rounds: 400,
  asked: 1_000,
  result: "0 lost",
  seed: 7,
  seconds: 61,
  day: "2026-11-25",
  command: "npm run test:long -- --only store-sqlite",
};
const images: Outcome = { ...kill, name: "damaged images", rounds: 10_000, asked: 10_000, seed: null };

function linesOf(page: string): readonly string[] {
  return page
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(1);
}

test("each outcome is a line that says how many rounds were really run", () => {
  const [line, ...others] = linesOf(updatePage("", [kill]));
  expect(line).toBe(
    "| kill -9 of the store, SQLite | 400 of 1,000 | 0 lost | 7 | 61 | 2026-11-25 | `npm run test:long -- --only store-sqlite` |",
  );
  expect(others).toEqual([]);
});

test("a later run takes the place of an earlier one of the same name, and leaves the others alone", () => {
  const page = updatePage(updatePage("", [kill, images]), [{ ...kill, rounds: 1_000, result: "failed" }]);
  expect(linesOf(page)).toHaveLength(2);
  expect(linesOf(page)[0]).toContain("| 1,000 of 1,000 | failed |");
  expect(linesOf(page)[1]).toContain("| 10,000 of 10,000 | 0 lost | – |");
});
