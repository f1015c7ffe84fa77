import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

test("a run that failed beside a PostgreSQL says so with its exit code", () => {
  const module = join(import.meta.dirname, "../../src/server/testing/start-postgres.test-support.ts");
  const program = `
    import { startPostgres } from ${JSON.stringify(module)};
    const postgres = await startPostgres();
    await postgres.remove();
    process.exitCode = 3;
    setTimeout(() => process.exit(), 100);
  `;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 3, stderr: "" });
});
