import { describe, expect, test } from "vitest";
import { plantFiles } from "../../tests/support/plant-files.ts";
import { checkImports } from "./check-imports.ts";
import { importTable } from "./import-table.ts";
import { problemToText } from "./problem.ts";

/** A small tree that keeps every border; each test plants one fault in it. */
const cleanTree: Readonly<Record<string, string>> = {
  "src/lib/result.ts": "export const ok = 1;\n",
  "src/lib/schema.ts": 'export * as v from "valibot";\n',
  "src/crypto/signature.ts": 'import { ok } from "../lib/result.ts";\nexport const verify = ok;\n',
  "src/crypto/argon2id.ts": 'import { argon2id } from "hash-wasm";\nexport { argon2id };\n',
  "src/crypto/seal.ts": "export const seal = 1;\nexport type Sealed = string;\n",
  "src/crypto/seal.test.ts":
    'import fc from "fast-check";\nimport { test } from "vitest";\nimport { seal } from "./seal.ts";\n\ntest("x", () => fc.pre(seal));\n',
  "src/protocol/message.ts":
    'import type { Sealed } from "../crypto/seal.ts";\nimport { verify } from "../crypto/signature.ts";\nexport type Message = Sealed;\nexport { verify };\n',
  "src/domain/check-in.ts": 'import { ok } from "../lib/result.ts";\nexport const checkIn = ok;\n',
  "src/server/lll.ts": "export const lll = 1;\n",
  "src/server/main.ts":
    'import { DatabaseSync } from "node:sqlite";\nimport { Hono } from "hono";\nimport { verify } from "../protocol/message.ts";\nnew Hono();\nnew DatabaseSync(verify);\n',
  "src/app/strings/nl.ts": "export const words = {};\n",
  "src/app/vault/vault.ts":
    'import { signal } from "@preact/signals";\nimport { seal } from "../../crypto/seal.ts";\nimport { checkIn } from "../../domain/check-in.ts";\nexport const vault = signal([seal, checkIn]);\n',
  "src/app/buddy/screen.tsx":
    'import { render } from "preact";\nimport "./screen.css";\nimport { vault } from "../vault/vault.ts";\nrender(vault);\n',
  "src/app/buddy/screen.css": "a {}\n",
  "src/app/therapist/screen.tsx": "export const screen = 1;\n",
  "src/app/participant/help-now/main.ts":
    'import { words } from "../../strings/nl.ts";\nconsole.log(words);\n',
  "src/app/main.tsx": 'const load = () => import("./buddy/screen.tsx");\nload();\n',
};

function problemsWith(planted: Readonly<Record<string, string>>): readonly string[] {
  const root = plantFiles({ ...cleanTree, ...planted });
  return checkImports(root, importTable).problems.map(problemToText);
}

test("a tree that keeps every border has no problems", () => {
  const report = checkImports(plantFiles(cleanTree), importTable);
  expect(report.problems).toEqual([]);
  expect(report.fileCount).toBe(Object.keys(cleanTree).filter((path) => !path.endsWith(".css")).length);
  expect(report.importCount).toBeGreaterThan(0);
});

test("reading nothing is a failure", () => {
  const { problems } = checkImports(plantFiles({ "src/lib/read-me.md": "" }), importTable);
  expect(problems.map(problemToText)).toEqual(["src:1 no source files were read"]);
});

test("reading only tests is a failure", () => {
  const { problems } = checkImports(plantFiles({ "src/lib/a.test.ts": "" }), importTable);
  expect(problems).toHaveLength(1);
});

describe("borders between folders", () => {
  test.each([
    ["a static import", 'import { seal } from "../crypto/seal.ts";\nexport const x = seal;\n'],
    ["a type import", 'import type { Sealed } from "../crypto/seal.ts";\nexport type X = Sealed;\n'],
    ["a re-export", 'export { seal } from "../crypto/seal.ts";\n'],
    ["a re-export of everything", 'export * from "../crypto/seal.ts";\n'],
    ["a dynamic import", 'export const x = () => import("../crypto/seal.ts");\n'],
    ["a type written as import()", 'export type X = import("../crypto/seal.ts").Sealed;\n'],
    ["a worker", 'export const x = new Worker(new URL("../crypto/seal.ts", import.meta.url));\n'],
  ])("the domain may not import crypto by %s", (_, text) => {
    expect(problemsWith({ "src/domain/plan.ts": `\n${text}` })).toEqual([
      "src/domain/plan.ts:2 src/domain may not import src/crypto/seal.ts",
    ]);
  });

  test("a role may not import another role", () => {
    const text =
      'import { render } from "preact";\n\nimport { screen } from "../therapist/screen.tsx";\nrender(screen);\n';
    expect(problemsWith({ "src/app/buddy/other.tsx": text })).toEqual([
      "src/app/buddy/other.tsx:3 src/app/buddy may not import src/app/therapist/screen.tsx",
    ]);
  });

  test("a screen may not import crypto", () => {
    expect(
      problemsWith({ "src/app/shared/lock.tsx": 'export { seal } from "../../crypto/seal.ts";\n' }),
    ).toEqual(["src/app/shared/lock.tsx:1 src/app/shared may not import src/crypto/seal.ts"]);
  });

  test("the protocol may use crypto's types, but run its signatures only", () => {
    expect(
      problemsWith({
        "src/protocol/open.ts": 'import { seal } from "../crypto/seal.ts";\nexport { seal };\n',
      }),
    ).toEqual(["src/protocol/open.ts:1 src/protocol may not import src/crypto/seal.ts"]);
  });

  test.each(["src/tools/a.ts", "src/app/tools/a.ts"])("%s stands in a folder without a row", (path) => {
    expect(problemsWith({ [path]: "export const a = 1;\n" })).toEqual([
      `${path}:1 this folder has no row in the import table`,
    ]);
  });
});

describe("what only tests use", () => {
  const support = { "src/domain/plan.test-support.ts": 'import fc from "fast-check";\nexport { fc };\n' };
  const user = 'import { fc } from "./plan.test-support.ts";\nexport { fc };\n';

  test("a test may import it", () => {
    expect(problemsWith({ ...support, "src/domain/plan.test.ts": user })).toEqual([]);
  });

  test("the program may not", () => {
    expect(problemsWith({ ...support, "src/domain/plan.ts": user })).toEqual([
      "src/domain/plan.ts:1 only a test may import src/domain/plan.test-support.ts",
    ]);
  });
});

describe("packages", () => {
  test.each([
    ["src/domain/score.ts", "valibot"],
    ["src/crypto/random.ts", "hash-wasm"],
    ["src/crypto/random.ts", "node:crypto"],
    ["src/app/vault/store.ts", "idb"],
    ["src/app/shared/modules.tsx", "virtual:programme"],
    ["src/app/strings/en.ts", "preact"],
    ["src/server/mail.ts", "fast-check"],
    ["src/lib/a.ts", "vitest"],
  ])("%s may not import %s", (path, name) => {
    expect(problemsWith({ [path]: `\n\nimport "${name}";\n` })).toEqual([
      `${path}:3 ${path} may not import the package "${name}"`,
    ]);
  });

  test("a package with a longer name is another package", () => {
    expect(problemsWith({ "src/app/ui/button.tsx": 'import "preact-router";\n' })).toHaveLength(1);
    expect(problemsWith({ "src/app/ui/button.tsx": 'import "preact/hooks";\n' })).toEqual([]);
  });
});

describe("how an import is written", () => {
  test("without an ending it is refused", () => {
    expect(
      problemsWith({ "src/domain/plan.ts": 'import { ok } from "../lib/result";\nexport { ok };\n' }),
    ).toEqual(['src/domain/plan.ts:1 "../lib/result" has no ending: write .ts or .tsx']);
  });

  test("with the ending of another language it points at nothing", () => {
    expect(
      problemsWith({ "src/domain/plan.ts": 'import { ok } from "../lib/result.js";\nexport { ok };\n' }),
    ).toEqual(['src/domain/plan.ts:1 "../lib/result.js" points at no file under src']);
  });

  test.each(["@/lib/result.ts", "~/lib/result.ts", "#lib/result.ts", "/src/lib/result.ts"])(
    "the alias %s is refused",
    (alias) => {
      expect(problemsWith({ "src/domain/plan.ts": `import "${alias}";\n` })).toEqual([
        `src/domain/plan.ts:1 "${alias}" is an alias: write a relative path`,
      ]);
    },
  );

  test.each([
    ["import() of a computed path", "export const x = (name: string) => import(name);\n"],
    ["new URL() of a computed path", "export const x = (name: string) => new URL(name, import.meta.url);\n"],
    ["import.meta.glob hides what is imported", 'export const x = import.meta.glob("./*.ts");\n'],
    ["a reference comment brings in types unseen", '/// <reference lib="dom" />\nexport const x = 1;\n'],
  ])("%s", (message, text) => {
    expect(problemsWith({ "src/domain/plan.ts": text })).toEqual([`src/domain/plan.ts:1 ${message}`]);
  });

  test("a file that does not parse is a problem", () => {
    expect(problemsWith({ "src/domain/plan.ts": "export const = 1;\n" }).join()).toMatch(
      /^src\/domain\/plan\.ts:1 does not parse/,
    );
  });
});

describe("import loops", () => {
  test("a loop of three is reported once, whole", () => {
    const problems = problemsWith({
      "src/domain/a.ts": 'import { b } from "./b.ts";\nexport const a = b;\n',
      "src/domain/b.ts": 'import { c } from "./c.ts";\nexport const b = c;\n',
      "src/domain/c.ts": 'export const d = 1;\nimport { a } from "./a.ts";\nexport const c = a;\n',
    });
    expect(problems).toEqual([
      "src/domain/c.ts:2 import loop: src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts",
    ]);
  });

  test("what only leads to a loop is no part of it", () => {
    const problems = problemsWith({
      "src/domain/a-start.ts": 'import { b } from "./b.ts";\nexport const start = b;\n',
      "src/domain/b.ts": 'import type { C } from "./c.ts";\nexport const b: C = 1;\n',
      "src/domain/c.ts": 'import type { b } from "./b.ts";\nexport type C = typeof b;\n',
    });
    expect(problems).toEqual([
      "src/domain/c.ts:1 import loop: src/domain/b.ts → src/domain/c.ts → src/domain/b.ts",
    ]);
  });

  test("two files that share a third are no loop", () => {
    const problems = problemsWith({
      "src/domain/a.ts":
        'import { b } from "./b.ts";\nimport { c } from "./c.ts";\nexport const a = [b, c];\n',
      "src/domain/b.ts": 'import { c } from "./c.ts";\nexport const b = c;\n',
      "src/domain/c.ts": "export const c = 1;\n",
    });
    expect(problems).toEqual([]);
  });
});

describe("what an entry reaches", () => {
  test("nothing that opens records is reachable from the server, through however many files", () => {
    const problems = problemsWith({
      "src/protocol/message.ts": 'import { verify } from "../crypto/signature.ts";\nexport { verify };\n',
      "src/crypto/signature.ts": '\n\nimport { seal } from "./seal.ts";\nexport const verify = seal;\n',
    });
    expect(problems).toEqual([
      "src/crypto/signature.ts:3 src/server/main.ts reaches src/crypto/seal.ts: src/server/main.ts → src/protocol/message.ts → src/crypto/signature.ts → src/crypto/seal.ts",
    ]);
  });

  test("types alone are not reached", () => {
    expect(
      problemsWith({
        "src/crypto/signature.ts":
          'import type { Sealed } from "./seal.ts";\nexport const verify: Sealed = "";\n',
      }),
    ).toEqual([]);
  });

  test("an import of which only the names are types still runs the file", () => {
    expect(
      problemsWith({
        "src/crypto/signature.ts":
          'import { type Sealed } from "./seal.ts";\nexport const verify: Sealed = "";\n',
      }),
    ).toHaveLength(1);
  });

  test("help-now does not reach the interface library through another folder", () => {
    const problems = problemsWith({
      "src/app/participant/help-now/main.ts":
        'import { vault } from "../../vault/vault.ts";\nconsole.log(vault);\n',
    });
    expect(problems).toEqual([
      "src/app/vault/vault.ts:1 src/app/participant/help-now reaches @preact/signals: src/app/participant/help-now/main.ts → src/app/vault/vault.ts → @preact/signals",
    ]);
  });

  test("an entry that is gone is a problem, not a pass", () => {
    const { "src/server/main.ts": _, ...tree } = cleanTree;
    const { problems } = checkImports(plantFiles(tree), importTable);
    expect(problems.map(problemToText)).toEqual([
      "src/server/main.ts:1 this entry was not found, so nothing behind it was checked",
    ]);
  });
});
