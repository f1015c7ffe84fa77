import { inject, onTestFinished } from "vitest";
import { Redacted } from "../../lib/redacted.ts";
import { type DatabaseLocation, type OpenDatabase, openDatabase } from "../database/open-database.ts";
import { createPostgresDatabase, runInPostgres } from "./create-postgres-database.test-support.ts";
import { makeTemporaryFolder } from "./temporary-folder.test-support.ts";
import { toOpenOptions } from "./test-database.test-support.ts";

export type DatabaseKind = {
  readonly name: string;
  /** Of a new and empty database, which goes when the test ends. */
  readonly newLocation: () => Promise<DatabaseLocation>;
};

/** Every test of what is stored runs on each of these. */
export const databaseKinds: readonly DatabaseKind[] = [
  {
    name: "SQLite",
    newLocation: async () => ({ type: "sqlite", dataFolder: makeTemporaryFolder() }),
  },
  { name: "PostgreSQL", newLocation: newPostgresLocation },
];

/** Opens it as one server process would; several may be open on one location. */
export async function openLocation(location: DatabaseLocation): Promise<OpenDatabase> {
  const opened = await openDatabase({ ...toOpenOptions(""), location });
  if (!opened.ok) throw new Error(opened.error.type);
  onTestFinished(() => opened.value.database.destroy());
  return opened.value;
}

export async function openNew(kind: DatabaseKind): Promise<OpenDatabase> {
  return openLocation(await kind.newLocation());
}

async function newPostgresLocation(): Promise<DatabaseLocation> {
  const url = await createPostgresDatabase(inject("postgresUrl"));
  onTestFinished(() =>
    runInPostgres(inject("postgresUrl"), `drop database ${new URL(url).pathname.slice(1)} with (force)`),
  );
  return { type: "postgres", url: new Redacted(url), poolSize: 4 };
}
