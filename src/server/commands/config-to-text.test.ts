import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../read-config.ts";
import { configToDutch, referenceToMarkdown } from "./config-to-text.ts";

test("docs/configuration.md says what the schema of the settings says", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/configuration.md"), "utf8");
  expect(page).toBe(`${referenceToMarkdown()}\n`);
});

test("every setting says what it means", () => {
  for (const line of referenceToMarkdown().split("\n").slice(6))
    expect(line).toMatch(/^\| `[A-Z_]+` \| .+ \| \S.+ \|$/);
});

test("what was read is shown without the password of the database", () => {
  const config = readConfig({ DATABASE_URL: "postgresql://me:5ecret@db/loslaten", METRICS_PORT: "9464" });
  if (!config.ok) throw new Error("refused");
  const text = configToDutch(config.value).join("\n");
  expect(text).toContain("PostgreSQL");
  expect(text).toContain("9464");
  expect(text).not.toContain("5ecret");
});
