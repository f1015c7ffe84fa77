import { expect, test } from "vitest";
import { canAddRow, listRows, removeRow, replaceRow } from "./list-rows.ts";

test("an empty list offers one row to write in", () => {
  expect(listRows([])).toEqual([""]);
  expect(listRows(["walk"])).toEqual(["walk"]);
});

test("writing changes one row and leaves the rest", () => {
  expect(replaceRow(["walk", "call"], 1, "call Mark")).toEqual(["walk", "call Mark"]);
});

test("removing takes the row itself, also when two say the same", () => {
  expect(removeRow(["walk", "walk", "call"], 0)).toEqual(["walk", "call"]);
});

test("a row can be added after the last one is filled in", () => {
  expect(canAddRow(["walk"], 3)).toBe(true);
  expect(canAddRow(["walk", " "], 3)).toBe(false);
});

test("a full list takes no more", () => {
  expect(canAddRow(["walk", "call", "sleep"], 3)).toBe(false);
});
