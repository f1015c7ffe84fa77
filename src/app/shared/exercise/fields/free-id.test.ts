import { expect, test } from "vitest";
import { freeId } from "./free-id.ts";

test("the first number that nobody has", () => {
  expect(freeId("own", [])).toBe("own-1");
  expect(freeId("own", [{ id: "own-1" }, { id: "own-3" }])).toBe("own-2");
});

test("offered items with other ids do not count", () => {
  expect(freeId("own", [{ id: "walk" }, { id: "own" }])).toBe("own-1");
});

test("counting can begin behind what is there", () => {
  expect(freeId("entry", [{ id: "entry-1" }, { id: "entry-3" }], 3)).toBe("entry-4");
});
