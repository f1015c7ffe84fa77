import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { plantFiles } from "../../tests/support/plant-files.ts";
import { budget, checkBudget } from "./check-budget.ts";

const manifestPath = ".vite/manifest.json";

const manifest = {
  "index.html": { file: "assets/index.js", imports: ["_shared.js"], css: ["assets/index.css"] },
  "_shared.js": { file: "assets/shared.js", imports: ["_deep.js"], css: ["assets/shared.css"] },
  "_deep.js": { file: "assets/deep.js", imports: ["_shared.js"] },
  "hulp-nu.html": { file: "assets/help.js", imports: ["_help-part.js"] },
  "_help-part.js": { file: "assets/help-part.js" },
  "lazy.ts": { file: "assets/lazy.js" },
};

const goodBuild: Readonly<Record<string, string | Uint8Array>> = {
  [manifestPath]: JSON.stringify(manifest),
  "assets/index.js": "1;",
  "assets/shared.js": "2;",
  "assets/deep.js": "3;",
  "assets/help.js": "4;",
  "assets/help-part.js": "5;",
  "assets/lazy.js": noise(budget.firstLoadScript * 2),
  "assets/index.css": "a{}",
  "assets/shared.css": "b{}",
  "assets/text.woff2": noise(1_000),
};

/** Bytes that gzip can't make smaller. */
function noise(length: number): Uint8Array {
  return randomBytes(length);
}

function problemsWith(planted: Readonly<Record<string, string | Uint8Array>>): readonly string[] {
  return checkBudget(plantFiles({ ...goodBuild, ...planted })).problems;
}

test("a small build is within budget, and what is loaded later does not count", () => {
  const { lines, problems } = checkBudget(plantFiles(goodBuild));
  expect(problems).toEqual([]);
  expect(lines).toHaveLength(4);
});

describe("over budget", () => {
  test.each(["assets/index.js", "assets/shared.js", "assets/deep.js"])("first-load script in %s", (file) => {
    expect(problemsWith({ [file]: noise(budget.firstLoadScript) })).toEqual([
      expect.stringMatching(/^first-load script is \d+ bytes, over its budget of 60000$/),
    ]);
  });

  test("first-load script is counted together", () => {
    const half = budget.firstLoadScript / 2;
    expect(problemsWith({ "assets/index.js": noise(half), "assets/deep.js": noise(half) })).toHaveLength(1);
  });

  test("script that gzip makes small is fine", () => {
    expect(problemsWith({ "assets/index.js": "x;".repeat(budget.firstLoadScript) })).toEqual([]);
  });

  test.each(["assets/index.css", "assets/shared.css"])("style in %s", (file) => {
    expect(problemsWith({ [file]: noise(budget.firstLoadStyle) })).toEqual([
      expect.stringMatching(/^first-load style is/),
    ]);
  });

  test("fonts, wherever they stand", () => {
    expect(problemsWith({ "fonts/title.woff2": noise(budget.fonts - 1_000) })).toEqual([]);
    expect(problemsWith({ "fonts/title.woff2": noise(budget.fonts - 999) })).toEqual([
      "fonts is 60001 bytes, over its budget of 60000",
    ]);
  });

  test.each(["assets/help.js", "assets/help-part.js"])("help-now script in %s", (file) => {
    expect(problemsWith({ [file]: noise(budget.helpNowScript) })).toEqual([
      expect.stringMatching(/^help-now script is/),
    ]);
  });
});

describe("the interface library behind help-now", () => {
  const preact = createRequire(import.meta.url).resolve("preact");
  const signals = createRequire(import.meta.url).resolve("@preact/signals");
  const signalsCore = createRequire(signals).resolve("@preact/signals-core");

  test.each([
    ["Preact", preact],
    ["its signals", signalsCore],
  ])("%s is recognised, also in a shared chunk", (_, path) => {
    expect(problemsWith({ "assets/help-part.js": readFileSync(path, "utf8") })).toContain(
      "help-now loads Preact: assets/help-part.js",
    );
  });
});

describe("what is missing is a problem, not a pass", () => {
  test("the manifest", () => {
    const { [manifestPath]: _, ...files } = goodBuild;
    expect(checkBudget(plantFiles(files)).problems).toEqual([
      expect.stringMatching(/^missing: .*manifest\.json$/),
    ]);
  });

  test.each(["assets/deep.js", "assets/shared.css", "assets/help.js"])("%s", (file) => {
    const { [file]: _, ...files } = goodBuild;
    expect(checkBudget(plantFiles(files)).problems).toEqual([expect.stringMatching(/^missing: /)]);
  });

  test.each(["index.html", "hulp-nu.html", "_deep.js"] as const)("%s in the manifest", (key) => {
    const { [key]: _, ...rest } = manifest;
    expect(problemsWith({ [manifestPath]: JSON.stringify(rest) })).toContain(
      `missing in the manifest: ${key}`,
    );
  });

  test("the script of index.html", () => {
    const rest = { ...manifest, "index.html": { file: "index.html" } };
    expect(problemsWith({ [manifestPath]: JSON.stringify(rest) })).toEqual(["index.html loads no script"]);
  });
});
