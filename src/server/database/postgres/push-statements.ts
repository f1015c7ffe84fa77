import type { Transaction } from "kysely";
import { bytesToSpaceId, spaceIdToHex } from "../../../crypto/keys.ts";
import { type Bytes, bytesToHex, hexToBytes } from "../../../lib/bytes.ts";
import type { SpaceContent, StoredRecord } from "../../records/plan-pushes.ts";
import type { PushJob } from "../../records/push-queue.ts";
import {
  accessName,
  flagsOf,
  type PushStatements,
  type RecordWrite,
  type SpaceWrite,
} from "../../records/push-statements.ts";
import type { DatabaseSchema } from "../schema.ts";

type Group = Transaction<DatabaseSchema>;

/** Five statements, however many pushes there are: here each is a journey. */
export const postgresPushStatements: PushStatements = {
  readGroup: async (transaction, jobs) => {
    const jobsBySpace = Map.groupBy(jobs, ({ space }) => spaceIdToHex(space));
    const groups = [...jobsBySpace.values()];
    // Always in the order of the ids, so that two servers never wait for each other.
    const spaces = await transaction
      .selectFrom("space")
      .selectAll()
      .where("id", "in", groups.map(spaceOf))
      .orderBy("id")
      .forUpdate()
      .execute();
    const roleByAccess = new Map(
      (await readAccess(transaction, groups)).map((row) => [
        accessName({ space: bytesToSpaceId(row.space), publicKey: row.public_key }),
        row.role,
      ]),
    );
    const records = await readRecords(transaction, groups);
    const recordsBySpace = Map.groupBy(records, (row) => bytesToHex(row.space));
    const contentBySpace = new Map(
      spaces.map((row) => {
        const id = bytesToHex(row.id);
        const recordById: SpaceContent["recordById"] = new Map(
          (recordsBySpace.get(id) ?? []).map((record): [string, StoredRecord] => [
            bytesToHex(record.id),
            { seq: record.seq, sealedBy: record.sealed_by, hash: record.hash, size: record.size },
          ]),
        );
        const { seq, bytes, quota, created_day: createdDay } = row;
        return [id, { seq, bytes, quota, createdDay, recordById }];
      }),
    );
    return { contentBySpace, roleByAccess };
  },
  writeGroup: async (transaction, { records, spaces }) => {
    if (records.length > 0) await writeRecords(transaction, records);
    if (spaces.length > 0) await writeSpaces(transaction, spaces);
  },
};

function readAccess(transaction: Group, groups: readonly (readonly PushJob[])[]) {
  return transaction
    .selectFrom("access")
    .select(["space", "public_key", "role"])
    .where((where) =>
      where.or(
        groups.map((jobs) =>
          where.and([
            where("space", "=", spaceOf(jobs)),
            where("public_key", "in", [...new Set(jobs.map(({ publicKey }) => publicKey))]),
          ]),
        ),
      ),
    )
    .execute();
}

function readRecords(transaction: Group, groups: readonly (readonly PushJob[])[]) {
  return transaction
    .selectFrom("record")
    .select(["space", "id", "seq", "sealed_by", "hash", "size"])
    .where((where) =>
      where.or(
        groups.map((jobs) =>
          where.and([where("space", "=", spaceOf(jobs)), where("id", "in", recordIdsOf(jobs))]),
        ),
      ),
    )
    .execute();
}

async function writeRecords(transaction: Group, records: readonly RecordWrite[]): Promise<void> {
  await transaction
    .insertInto("record")
    .values(
      records.map((write) => ({
        space: write.space,
        id: fromHex(write.recordId),
        seq: write.seq,
        flags: flagsOf(write),
        sealed_by: write.sealedBy,
        hash: write.hash,
        size: write.envelope.length,
        body: write.envelope,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["space", "id"]).doUpdateSet((row) => ({
        seq: row.ref("excluded.seq"),
        flags: row.ref("excluded.flags"),
        sealed_by: row.ref("excluded.sealed_by"),
        hash: row.ref("excluded.hash"),
        size: row.ref("excluded.size"),
        body: row.ref("excluded.body"),
      })),
    )
    .execute();
}

/** An upsert is the one statement that sets another value in each row. */
async function writeSpaces(transaction: Group, spaces: readonly SpaceWrite[]): Promise<void> {
  await transaction
    .insertInto("space")
    .values(
      spaces.map(({ space, seq, bytes, quota, createdDay }) => ({
        id: space,
        seq,
        bytes,
        quota,
        created_day: createdDay,
      })),
    )
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet((row) => ({
        seq: row.ref("excluded.seq"),
        bytes: row.ref("excluded.bytes"),
      })),
    )
    .execute();
}

function spaceOf([first]: readonly PushJob[]): Bytes {
  if (first === undefined) throw new Error("a group without a push");
  return first.space;
}

function recordIdsOf(jobs: readonly PushJob[]): readonly Bytes[] {
  const ids = new Set(jobs.flatMap(({ records }) => records.map(({ recordId }) => recordId)));
  return [...ids].map(fromHex);
}

function fromHex(hex: string): Bytes {
  const bytes = hexToBytes(hex);
  if (bytes === null) throw new Error("a record id that is no hex");
  return bytes;
}
