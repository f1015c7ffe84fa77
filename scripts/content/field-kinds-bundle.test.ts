import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { expect, test } from "vitest";

const entry = join(import.meta.dirname, "../../src/domain/programme/field-kinds.ts");

test("the app carries the answer side only, within 5 kB compressed for thirteen kinds", async () => {
  const output = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ["es"], fileName: "field-kinds" },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  const code = bundle !== undefined && "output" in bundle ? bundle.output[0].code : "";
  expect(code).toContain("invalid-answer");
  // "showIf" and "options" are read on the answer side too; these names only a definition has.
  for (const name of ["addLabel", "placeholder", "ownLabel", "secondsToAnswer"])
    expect(code).not.toContain(name);
  expect(gzipSync(code).length).toBeLessThan(5120);
});
