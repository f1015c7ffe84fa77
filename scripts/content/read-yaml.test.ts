import { expect, test } from "vitest";
import { v } from "../../src/lib/schema.ts";
import { locatedToPlain, parseLocated, placeAt } from "./located.ts";
import { readYaml } from "./read-yaml.ts";

function problemsOf(text: string, firstLine = 1) {
  const read = readYaml("a.yaml", text, firstLine);
  return read.ok
    ? []
    : read.error.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test("every part of a value knows its place", () => {
  const read = readYaml("a.yaml", "lines:\n  - id: one\n    tags: [x, y]\n  - id: two\n");
  if (!read.ok) throw new Error("not read");
  expect(locatedToPlain(read.value)).toEqual({ lines: [{ id: "one", tags: ["x", "y"] }, { id: "two" }] });
  expect(placeAt(read.value, ["lines", 1, "id"])).toEqual({ file: "a.yaml", line: 4, column: 5 });
  expect(placeAt(read.value, ["lines", 0, "tags", 1])).toEqual({ file: "a.yaml", line: 3, column: 15 });
  expect(placeAt(read.value, ["lines", 1, "missing"])).toEqual({ file: "a.yaml", line: 4, column: 5 });
});

test("yes, no and dates stay texts, as YAML 1.2 says", () => {
  const read = readYaml("a.yaml", "is: [yes, no]\non: 2026-01-02\n");
  expect(read.ok && locatedToPlain(read.value)).toEqual({ is: ["yes", "no"], on: "2026-01-02" });
});

test("a fault in the YAML is a problem at its line, counted from where the YAML begins", () => {
  expect(problemsOf("a: 1\na: 2\n")[0]).toMatch(/^2:1 Map keys must be unique/);
  expect(problemsOf("a: 1\na: 2\n", 10)[0]).toMatch(/^11:1 /);
  expect(problemsOf("a: [1\nb: 2\n")).not.toEqual([]);
});

test("anchors, aliases and tags are refused", () => {
  expect(problemsOf("a: &x one\nb: *x\n")).toEqual([
    "1:7 an anchor (&name) is not allowed here",
    "2:4 an alias (*name) is not allowed here",
  ]);
  expect(problemsOf("a: !secret one\n")).not.toEqual([]);
});

test("a schema that does not fit gives every fault at its own place", () => {
  const schema = v.strictObject({ lines: v.array(v.strictObject({ id: v.string(), dial: v.string() })) });
  const read = readYaml(
    "a.yaml",
    "lines:\n  - { id: x, dial: 112 }\n  - { id: y, dial: '1', colour: red }\n  - { id: z }\n",
  );
  if (!read.ok) throw new Error("not read");
  const parsed = parseLocated(schema, read.value);
  expect(
    parsed.ok ? [] : parsed.error.problems.map(({ line, message }) => `${line} ${message.split(":")[0]}`),
  ).toEqual(["2 lines.0.dial", "3 lines.1.colour", "4 lines.2.dial"]);
});
