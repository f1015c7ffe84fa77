import { expect, test } from "vitest";
import { plantFiles } from "../../tests/support/plant-files.ts";
import { findNode, isNodeAtLeast } from "./find-node.mjs";

test.each([
  ["v24.0.0", 24, true],
  ["24.1.0\n", 24, true],
  ["v23.99.0", 24, false],
  ["v100.0.0", 24, true],
  ["v18.20.0", 20, false],
  ["", 20, false],
])("%j against %i", (version, oldest, expected) => {
  expect(isNodeAtLeast(version, oldest)).toBe(expected);
});

test("the Node we run on is used when it is new enough", () => {
  expect(findNode(plantFiles({}))).toBe(process.execPath);
});
