import { join } from "node:path";
import { createPostgresDatabase } from "../../../src/server/testing/create-postgres-database.test-support.ts";
import { actualPackages } from "./actual/packages.ts";
import type { PeerPackages } from "./peer-packages.ts";
import { pouchdbPackages } from "./pouchdb/packages.ts";

export const syncSteps = ["pull", "cold-start", "re-encrypt"] as const;
export type SyncStep = (typeof syncSteps)[number];

/**
 * Somebody to measure, as three programs that print JSON: `serve` gets its arguments, `load` the address, the number of
 * clients, the duration and the packages, `measure` the step, the address, a folder that all steps share, a folder of
 * the round and the packages.
 */
export type Contestant = {
  readonly name: string;
  /** When a write counts as stored, and what the numbers leave out. */
  readonly note: string;
  readonly packages: PeerPackages | null;
  readonly serve: string;
  readonly serveArguments: (dataFolder: string, packagesFolder: string) => Promise<readonly string[]>;
  readonly load: string;
  /** `null` when only its pushes are measured. */
  readonly measure: string | null;
  /** Why there is no such step. */
  readonly absent: Readonly<Partial<Record<SyncStep, string>>>;
};

const ownPrograms = {
  packages: null,
  serve: programIn("../push/serve.ts"),
  load: programIn("../push/load.ts"),
  measure: programIn("own/measure.ts"),
  absent: {},
};
const pouchdbPrograms = {
  packages: pouchdbPackages,
  serve: programIn("pouchdb/serve.ts"),
  load: programIn("pouchdb/load.ts"),
};

export function listContestants(postgresUrl: string): readonly Contestant[] {
  return [
    {
      ...ownPrograms,
      name: "ours, SQLite",
      note: "write-ahead log, synchronous=full: on disk before the answer",
      serveArguments: async (dataFolder) => [dataFolder],
    },
    {
      ...ownPrograms,
      name: "ours, PostgreSQL",
      note: "fsync and synchronous_commit on: on disk before the answer",
      serveArguments: async () => ["", await createPostgresDatabase(postgresUrl)],
    },
    {
      ...pouchdbPrograms,
      name: "express-pouchdb, synced",
      note: "LevelDB told to sync every write: on disk before the answer",
      serveArguments: async (dataFolder, packagesFolder) => [dataFolder, packagesFolder, "synced"],
      measure: null,
      absent: {},
    },
    {
      ...pouchdbPrograms,
      name: "express-pouchdb",
      note: "as it comes: LevelDB syncs nothing, a power cut takes the last writes; not encrypted",
      serveArguments: async (dataFolder, packagesFolder) => [dataFolder, packagesFolder],
      measure: programIn("pouchdb/measure.ts"),
      absent: { "re-encrypt": "PouchDB encrypts nothing" },
    },
    {
      packages: actualPackages,
      name: "@actual-app/sync-server",
      note: "SQLite with a rollback journal, synchronous=full: on disk before the answer; messages only, opened in memory",
      serve: programIn("actual/serve.ts"),
      serveArguments: async (dataFolder, packagesFolder) => [dataFolder, packagesFolder],
      load: programIn("actual/load.ts"),
      measure: programIn("actual/measure.ts"),
      absent: { "cold-start": "the message endpoint keeps nothing on the device" },
    },
  ];
}

function programIn(path: string): string {
  return join(import.meta.dirname, path);
}
