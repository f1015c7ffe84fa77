import { expect, test } from "vitest";
import { lazyFields } from "./lazy-fields.ts";

test("each field is made once, when it is asked for, and a copy has them all", () => {
  const made: string[] = [];
  const make = (name: string) => () => {
    made.push(name);
    return name.toUpperCase();
  };
  const fields = lazyFields<{ a: string; b: string }>({ a: make("a"), b: make("b") });
  expect(made).toEqual([]);
  expect([fields.b, fields.b]).toEqual(["B", "B"]);
  expect(made).toEqual(["b"]);
  expect({ ...fields }).toEqual({ a: "A", b: "B" });
  expect(made).toEqual(["b", "a"]);
});
