import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { spaceIdToHex } from "../../../crypto/keys.ts";
import { type Bytes, hexToBytes } from "../../../lib/bytes.ts";
import type { AccessRole } from "../../../protocol/access-list.ts";
import type { SpaceContent, StoredRecord } from "../../records/plan-pushes.ts";
import type { PushJob } from "../../records/push-queue.ts";
import { accessName, flagsOf, type PushStatements } from "../../records/push-statements.ts";
import type { DatabaseSchema } from "../schema.ts";

type SpaceRow = Omit<DatabaseSchema["space"], "id">;
type RecordRow = Pick<DatabaseSchema["record"], "seq" | "sealed_by" | "hash" | "size">;

/**
 * Small statements that are prepared once: SQLite runs in this process, so what costs is building and preparing a
 * statement, and not asking many times. They run on the one connection, which the transaction holds meanwhile.
 */
export function sqlitePushStatements(sqlite: DatabaseSync): PushStatements {
  // Not before the migrations have made the tables.
  let prepared: Prepared | null = null;
  const statements = (): Prepared => {
    prepared ??= prepare(sqlite);
    return prepared;
  };
  return {
    readGroup: async (_transaction, jobs) => {
      const { readRole } = statements();
      const contentBySpace = new Map<string, SpaceContent & { readonly createdDay: string }>();
      const roleByAccess = new Map<string, AccessRole>();
      for (const [space, ofSpace] of Map.groupBy(jobs, (job) => spaceIdToHex(job.space))) {
        const content = readContent(statements(), ofSpace);
        if (content !== null) contentBySpace.set(space, content);
        for (const job of ofSpace) {
          const role = readRole(job.space, job.publicKey);
          if (role !== undefined) roleByAccess.set(accessName(job), role.role);
        }
      }
      return { contentBySpace, roleByAccess };
    },
    writeGroup: async (_transaction, { records, spaces }) => {
      const { writeRecord, writeSpace } = statements();
      for (const write of records) {
        const { space, recordId, seq, sealedBy, hash, envelope } = write;
        writeRecord(space, fromHex(recordId), seq, flagsOf(write), sealedBy, hash, envelope.length, envelope);
      }
      for (const { space, seq, bytes } of spaces) writeSpace(seq, bytes, space);
    },
  };
}

type Prepared = ReturnType<typeof prepare>;

function prepare(sqlite: DatabaseSync) {
  return {
    readSpace: reader<SpaceRow>(sqlite, "select seq, bytes, quota, created_day from space where id = ?"),
    readRole: reader<Pick<DatabaseSchema["access"], "role">>(
      sqlite,
      "select role from access where space = ? and public_key = ?",
    ),
    readRecord: reader<RecordRow>(
      sqlite,
      "select seq, sealed_by, hash, size from record where space = ? and id = ?",
    ),
    writeRecord: writer(
      sqlite,
      `insert into record (space, id, seq, flags, sealed_by, hash, size, body) values (?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (space, id) do update set seq = excluded.seq, flags = excluded.flags,
         sealed_by = excluded.sealed_by, hash = excluded.hash, size = excluded.size, body = excluded.body`,
    ),
    writeSpace: writer(sqlite, "update space set seq = ?, bytes = ? where id = ?"),
  };
}

function readContent(
  { readSpace, readRecord }: Prepared,
  jobs: readonly PushJob[],
): (SpaceContent & { readonly createdDay: string }) | null {
  const [first] = jobs;
  const row = first === undefined ? undefined : readSpace(first.space);
  if (first === undefined || row === undefined) return null;
  const recordById = new Map<string, StoredRecord>();
  for (const { recordId } of jobs.flatMap(({ records }) => records)) {
    const record = recordById.has(recordId) ? undefined : readRecord(first.space, fromHex(recordId));
    if (record === undefined) continue;
    const { seq, sealed_by: sealedBy, hash, size } = record;
    recordById.set(recordId, { seq, sealedBy, hash, size });
  }
  const { seq, bytes, quota, created_day: createdDay } = row;
  return { seq, bytes, quota, createdDay, recordById };
}

/** The one row, if it is there. The tables are strict, so a column holds what the schema says. */
function reader<Row>(
  sqlite: DatabaseSync,
  text: string,
): (...values: readonly SQLInputValue[]) => Row | undefined {
  const statement = sqlite.prepare(text);
  return (...values) => statement.get(...values) as Row | undefined;
}

function writer(sqlite: DatabaseSync, text: string): (...values: readonly SQLInputValue[]) => void {
  const statement = sqlite.prepare(text);
  return (...values) => {
    statement.run(...values);
  };
}

function fromHex(hex: string): Bytes {
  const bytes = hexToBytes(hex);
  if (bytes === null) throw new Error("a record id that is no hex");
  return bytes;
}
