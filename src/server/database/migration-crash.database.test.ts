import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { databaseKinds, openLocation } from "../testing/each-database.test-support.ts";
import { migrations } from "./migrations.ts";
import type { DatabaseLocation, OpenDatabase } from "./open-database.ts";

const crashingProgram = fileURLToPath(
  new URL("../testing/crash-in-migration.test-support.ts", import.meta.url),
);

describe.each(databaseKinds)("on $name", (kind) => {
  test("a server that is killed after any statement of a migration starts again", {
    timeout: 120_000,
  }, async () => {
    let statements = 0;
    let wasKilled = true;
    while (wasKilled) {
      statements += 1;
      const location = await kind.newLocation();
      const child = spawnSync(process.execPath, [crashingProgram, toPlace(location), String(statements)], {
        encoding: "utf8",
      });
      wasKilled = child.signal === "SIGKILL";
      if (!wasKilled) expect(child.stderr).toBe("");
      const opened = await openLocation(location);
      await expectEveryMigration(opened);
      await opened.close();
    }
    // Making the version table, reading it, and begin, read, change, note, commit for each migration.
    expect(statements).toBeGreaterThan(2 + 5 * migrations.length);
  });

  test("servers that start on the same new database at the same moment all get through", {
    timeout: 60_000,
  }, async () => {
    const location = await kind.newLocation();
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => openLocation(location)));
    for (const other of others) {
      expect(other.secret.reveal()).toEqual(first?.secret.reveal());
      expect(other.instanceId).toBe(first?.instanceId);
    }
    const children = [1, 2, 3].map(() => spawn(process.execPath, [crashingProgram, toPlace(location), "0"]));
    const exits = await Promise.all(children.map((child) => once(child, "exit")));
    expect(exits).toEqual(children.map(() => [0, null]));
    if (first !== undefined) await expectEveryMigration(first);
  });
});

async function expectEveryMigration({ database }: OpenDatabase): Promise<void> {
  const rows = await database.selectFrom("migration").select("version").orderBy("version").execute();
  expect(rows.map((row) => row.version)).toEqual(migrations.map((step) => step.version));
  const instances = await database.selectFrom("instance").selectAll().execute();
  expect(instances).toHaveLength(1);
}

function toPlace(location: DatabaseLocation): string {
  return location.type === "sqlite" ? location.dataFolder : location.url.reveal();
}
