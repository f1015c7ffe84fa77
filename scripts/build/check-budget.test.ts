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
  "../../virtual:programme/module/urges": { file: "assets/urges.js" },
  "participant/programme/programme-places.tsx": { file: "assets/places.js", imports: ["_shared.js"] },
  "participant/module/module-screen.tsx": { file: "assets/module.js" },
  "participant/module/exercise-parts.ts": { file: "assets/exercise.js" },
  "shared/exercise/fields/quiz-view.tsx": { file: "assets/quiz.js" },
};

/** A module of two pages; the second asks something that has a view of its own. */
const urges = {
  id: "urges",
  sections: [{ pages: [{ blocks: [] }, { blocks: [{ type: "exercise", exerciseId: "facts" }] }] }],
  exercises: [{ id: "facts", fields: [{ kind: "quiz" }, { kind: "choice" }] }],
};

const goodBuild: Readonly<Record<string, string | Uint8Array>> = {
  [manifestPath]: JSON.stringify(manifest),
  "assets/index.js": "1;",
  "assets/shared.js": "2;",
  "assets/deep.js": "3;",
  "assets/help.js": "4;",
  "assets/help-part.js": "5;",
  "assets/urges.js": `var e=JSON.parse(\`${JSON.stringify(urges)}\`);export{e as module};`,
  "assets/places.js": "6;",
  "assets/module.js": "7;",
  "assets/exercise.js": "8;",
  "assets/quiz.js": "9;",
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
  expect(lines).toHaveLength(6);
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

describe("a module", () => {
  test.each(["assets/module.js", "assets/places.js"])("is over budget when %s weighs too much", (file) => {
    expect(problemsWith({ [file]: noise(budget.moduleOpening) })).toEqual([
      expect.stringMatching(/^opening of module urges is \d+ bytes, over its budget of 15000$/),
    ]);
  });

  test("is counted together", () => {
    const half = budget.moduleOpening / 2;
    expect(problemsWith({ "assets/module.js": noise(half), "assets/places.js": noise(half) })).toHaveLength(
      1,
    );
  });

  test.each(["assets/exercise.js", "assets/quiz.js"])(
    "opens without %s, which a later page needs",
    (file) => {
      expect(problemsWith({ [file]: noise(budget.moduleOpening) })).toEqual([]);
      expect(problemsWith({ [file]: noise(budget.moduleWhole) })).toEqual([
        expect.stringMatching(/^whole of module urges is \d+ bytes, over its budget of 25000$/),
      ]);
    },
  );

  test("does not count what the first load has", () => {
    expect(problemsWith({ "assets/shared.js": noise(budget.moduleWhole) })).toEqual([]);
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

test("a style that help-now gets later, with something of the app, is a problem", () => {
  const later = { ...manifest["hulp-nu.html"], dynamicImports: ["_shared.js"] };
  const planted = { [manifestPath]: JSON.stringify({ ...manifest, "hulp-nu.html": later }) };
  expect(problemsWith(planted)).toEqual(["help-now loads a style: assets/shared.css"]);
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

  test("the texts of the modules", () => {
    const { "../../virtual:programme/module/urges": _, ...rest } = manifest;
    expect(problemsWith({ [manifestPath]: JSON.stringify(rest) })).toEqual(["there is no module to weigh"]);
  });

  test("the view of a kind that a module uses", () => {
    const { "shared/exercise/fields/quiz-view.tsx": _, ...rest } = manifest;
    expect(problemsWith({ [manifestPath]: JSON.stringify(rest) })).toEqual([
      "missing in the manifest: shared/exercise/fields/quiz-view.tsx",
    ]);
  });

  test("the script of index.html", () => {
    const rest = { ...manifest, "index.html": { file: "index.html" } };
    expect(problemsWith({ [manifestPath]: JSON.stringify(rest) })).toEqual(["index.html loads no script"]);
  });
});
