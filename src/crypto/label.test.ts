import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const repository = join(import.meta.dirname, "../..");
const labels = labelsInSource();

test("every label in the source stands in the table of the protocol, and the other way round", () => {
  const protocol = readFileSync(join(repository, "docs/protocol.md"), "utf8");
  const table = [...protocol.matchAll(/^\| `(lll\/v\d+\/[^`]+)` \|/gm)].map(([, label]) => label);
  expect(labels.length).toBeGreaterThan(10);
  expect(table.toSorted()).toEqual(labels);
});

test("no label is the beginning of another one", () => {
  for (const label of labels) {
    const longer = labels.filter((other) => other !== label && other.startsWith(label));
    expect(longer).toEqual([]);
  }
});

function labelsInSource(): readonly string[] {
  const found = new Set<string>();
  for (const path of readdirSync(join(repository, "src"), { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(path) || /\.test(-support)?\.tsx?$/.test(path)) continue;
    const source = readFileSync(join(repository, "src", path), "utf8");
    for (const [, label] of source.matchAll(/"(lll\/v\d+\/[^"]+)"/g))
      if (label !== undefined) found.add(label);
  }
  return [...found].toSorted();
}
