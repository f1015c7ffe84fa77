import { expect, test } from "vitest";
import { atLeast, atMost } from "./figure.ts";
import { renderProof } from "./render-proof.ts";

const figures = [
  atMost("traagheid", 12, 10, "ms"),
  atLeast("tests", 60, 50, "stuks"),
  { what: "een ander", value: "3", target: "–", isMet: null },
];
const proof = {
  day: "2026-01-31",
  version: "1.0.0",
  commit: null,
  machine: "een machine",
  load: 0.42,
  steps: [{ title: "Snelheid", command: "npm run snel", seconds: 3, figures }],
  left: ["Naast andere programma's"],
};

test("a figure that falls short is named before everything else, with what was measured", () => {
  const text = renderProof(proof);
  expect(text).toContain("**1 van 2 getallen halen hun doel.**");
  expect(text.indexOf("- traagheid: gemeten 12 ms, doel ≤ 10 ms.")).toBeLessThan(text.indexOf("## Snelheid"));
  expect(text).toContain("| traagheid | 12 ms | ≤ 10 ms | **nee** |");
  expect(text).toContain("| een ander | 3 | – | – |");
  expect(text).toContain("- Naast andere programma's");
});

test("when all is well nothing is said to fall short", () => {
  const text = renderProof({ ...proof, steps: [], left: [] });
  expect(text).not.toContain("tekortschiet");
  expect(text).not.toContain("Niet gedaan");
});
