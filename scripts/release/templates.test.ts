import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "docs/sjablonen");
const templates = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), "utf8"),
}));

/** What stands between backticks and looks like a place in the project. */
function pathsIn(text: string): readonly string[] {
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, path = ""]) => path);
  return quoted.filter((path) => path.includes("/") || path.endsWith(".md") || path.endsWith(".ts"));
}

test.each(templates)("$name says at its top that it is a template", ({ text }) => {
  expect(text.split("\n").slice(0, 4).join("\n")).toContain("> **Sjabloon.**");
});

test.each(templates)("every file that $name names is there", ({ text }) => {
  expect(pathsIn(text).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test.each(templates)("every link of $name leads to a template or to the web", ({ text }) => {
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link);
  const dead = links.filter((link) => !link.startsWith("https://") && !existsSync(join(folder, link)));
  expect(dead).toEqual([]);
});

test("every row of the ASVS table names a file", () => {
  const table = readFileSync(join(folder, "asvs.md"), "utf8").split("\n");
  const rows = table.filter((line) => /^\| V\d/.test(line));
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter((row) => pathsIn(row).length === 0)).toEqual([]);
});

test("a name that leads nowhere is found", () => {
  expect(pathsIn("| V1 | `src/nowhere.test.ts` and `event` |")).toEqual(["src/nowhere.test.ts"]);
});
