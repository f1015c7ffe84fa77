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
    // Making the version table, reading it, and for each migration: begin, note, at least one change, commit.
    expect(statements).toBeGreaterThan(2 + 4 * migrations.length);
  });

  test("processes that start on the same new database at the same moment all get through", {
    timeout: 60_000,
  }, async () => {
    const location = await kind.newLocation();
    const children = [1, 2, 3].map(() => spawn(process.execPath, [crashingProgram, toPlace(location), "0"]));
    const exits = await Promise.all(children.map((child) => once(child, "exit")));
    expect(exits).toEqual(children.map(() => [0, null]));
    await expectEveryMigration(await openLocation(location));
  });

  test("servers that open the same new database at the same moment share one name and one secret", {
    timeout: 60_000,
  }, async () => {
    // Who comes first differs from round to round. SQLite's waiting stops this whole process, so it gets fewer of them.
    const [rounds, servers] = kind.name === "SQLite" ? [1, 2] : [20, 4];
    for (let round = 0; round < rounds; round += 1) {
      const location = await kind.newLocation();
      const [first, ...others] = await Promise.all(
        Array.from({ length: servers }, () => openLocation(location)),
      );
      if (first === undefined) throw new Error("nothing was opened");
      for (const other of others) {
        expect(other.secret.reveal()).toEqual(first.secret.reveal());
        expect(other.instanceId).toBe(first.instanceId);
      }
      await expectEveryMigration(first);
    }
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
