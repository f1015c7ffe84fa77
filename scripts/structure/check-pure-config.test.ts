import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { plantFiles } from "../../tests/support/plant-files.ts";
import { checkPureConfig } from "./check-pure-config.ts";
import { importTable } from "./import-table.ts";

const root = join(import.meta.dirname, "../..");
const pureConfig = join(root, "tsconfig.pure.json");
const { pureFolders } = importTable;

function messagesOf(config: unknown): readonly string[] {
  const planted = plantFiles({
    "tsconfig.pure.json": JSON.stringify(config),
    "src/lib/a.ts": "export {};\n",
  });
  return checkPureConfig(planted, pureFolders).map(({ message }) => message);
}

/** Compiles one file as a file of the domain, with the real options. */
function compileAsDomain(text: string): string {
  const planted = plantFiles({
    "tsconfig.json": JSON.stringify({ extends: pureConfig, include: ["src/domain"] }),
    "src/domain/a.ts": text,
  });
  const compiler = join(root, "node_modules/.bin/tsc");
  return spawnSync(compiler, ["-p", planted, "--pretty", "false"], { cwd: planted, encoding: "utf8" }).stdout;
}

test("the pure project of this repository is pure", () => {
  expect(checkPureConfig(root, pureFolders)).toEqual([]);
});

test.each([
  ["lib is not set, so the DOM is known", { types: [] }],
  ['lib "dom" is not the language alone', { lib: ["ES2024", "DOM"], types: [] }],
  ['lib "webworker" is not the language alone', { lib: ["ES2024", "WebWorker"], types: [] }],
  ["types must be [], or Node's types are known", { lib: ["ES2024"], types: ["node"] }],
  ["types must be [], or Node's types are known", { lib: ["ES2024"] }],
])("%s", (message, compilerOptions) => {
  expect(messagesOf({ compilerOptions, include: pureFolders })).toEqual([message]);
});

test("every pure folder must be in the project", () => {
  const include = pureFolders.filter((folder) => folder !== "src/crypto");
  expect(messagesOf({ compilerOptions: { lib: ["ES2024"], types: [] }, include })).toEqual([
    'src/crypto is not in "include"',
  ]);
});

test("only tests may stay outside the project", () => {
  const config = {
    compilerOptions: { lib: ["ES2024"], types: [] },
    include: pureFolders,
    exclude: ["**/*.test.ts", "src/domain/plan"],
  };
  expect(messagesOf(config)).toEqual(['"exclude" may only name tests, not "src/domain/plan"']);
});

test("the language alone compiles", () => {
  expect(compileAsDomain("export const x = [1].map((one) => one + 1);\n")).toBe("");
});

test.each([
  ["the DOM", "export const x = 1;\nexport const title = document.title;\n"],
  ["browser storage", "export const x = 1;\nexport const kept = localStorage.length;\n"],
  ["Node's process", "export const x = 1;\nexport const home = process.env;\n"],
  ["a Node buffer", "export const x = 1;\nexport const bytes = Buffer.from([]);\n"],
])("%s does not compile in a pure folder", (_, text) => {
  expect(compileAsDomain(text)).toMatch(/^src\/domain\/a\.ts\(2,\d+\): error TS/);
});
