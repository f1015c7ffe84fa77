import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildApp } from "../setup/build-app.mjs";
import { type Outcome, toLine, updatePage } from "./reliability-page.ts";
import { longRows } from "./rows.ts";
import { runRow } from "./run-row.ts";

// `npm run test:long [-- --minutes 10] [--only store-sqlite,images] [--seed 1]`: what `npm test` does a few times,
// far more often. Writes what came of it in docs/reliability.md.

const root = join(import.meta.dirname, "../..");
const page = join(root, "docs/reliability.md");
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "" },
    only: { type: "string", default: "" },
    seed: { type: "string", default: "20261122" },
  },
});
const only = values.only === "" ? null : new Set(values.only.split(","));
const rows = longRows.filter(({ id }) => only === null || only.has(id));
if (only !== null && rows.length !== only.size) {
  throw new Error(`--only takes ${longRows.map(({ id }) => id).join(", ")}`);
}
const endMs =
  values.minutes === "" ? Number.POSITIVE_INFINITY : performance.now() + Number(values.minutes) * 60_000;
const day = new Date().toISOString().slice(0, 10);

if (rows.some(({ id }) => id === "browser") && !(await buildApp(root, process.execPath))) process.exit(1);
const outcomes: Outcome[] = [];
for (const [index, row] of rows.entries()) {
  const leftMs = endMs - performance.now();
  if (leftMs <= 0) {
    console.log(`${row.id}: no time left`);
    continue;
  }
  // What an earlier row did not need is shared among the later ones.
  const done = await runRow(row, {
    root,
    day,
    seed: Number(values.seed),
    budgetMs: leftMs / (rows.length - index),
  });
  for (const outcome of done) console.log(toLine(outcome));
  outcomes.push(...done);
  writeFileSync(page, updatePage(existsSync(page) ? readFileSync(page, "utf8") : "", done));
}
process.exitCode = outcomes.every(({ result }) => !result.startsWith("failed")) ? 0 : 1;
