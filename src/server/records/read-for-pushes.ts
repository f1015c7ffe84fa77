import type { Transaction } from "kysely";
import { bytesToSpaceId, bytesToVerifyKey, spaceIdToHex } from "../../crypto/keys.ts";
import { type Bytes, bytesToHex, hexToBytes } from "../../lib/bytes.ts";
import type { AccessRole } from "../../protocol/access-list.ts";
import type { DialectWords } from "../database/migration.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import type { SpaceContent, StoredRecord } from "./plan-pushes.ts";
import type { PushJob } from "./push-queue.ts";

/** All that a group of pushes is decided on, read under the locks of its spaces. */
export type GroupState = {
  /** By the space's id in hex. */
  readonly contentBySpace: ReadonlyMap<string, SpaceContent & { readonly createdDay: string }>;
  /** By `accessName`. */
  readonly roleByAccess: ReadonlyMap<string, AccessRole>;
};

type Reader = Transaction<DatabaseSchema>;

/** Three statements, however many pushes there are. */
export async function readForPushes(
  transaction: Reader,
  words: DialectWords,
  jobs: readonly PushJob[],
): Promise<GroupState> {
  const jobsBySpace = Map.groupBy(jobs, ({ space }) => spaceIdToHex(space));
  const groups = [...jobsBySpace.values()];
  // Always in the order of the ids, so that two servers never wait for each other.
  const spaces = await transaction
    .selectFrom("space")
    .selectAll()
    .where(
      "id",
      "in",
      groups.flatMap(([first]) => first?.space ?? []),
    )
    .orderBy("id")
    .modifyEnd(words.rowLock)
    .execute();
  const roleByAccess = new Map(
    (await readAccess(transaction, groups)).map((row) => [
      accessName({ space: bytesToSpaceId(row.space), publicKey: bytesToVerifyKey(row.public_key) }),
      row.role,
    ]),
  );
  const recordsBySpace = Map.groupBy(await readRecords(transaction, groups), (row) => bytesToHex(row.space));
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
}

/** One name for a key of a space. */
export function accessName({ space, publicKey }: Pick<PushJob, "space" | "publicKey">): string {
  return `${spaceIdToHex(space)}${bytesToHex(publicKey)}`;
}

function readAccess(transaction: Reader, groups: readonly (readonly PushJob[])[]) {
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

function readRecords(transaction: Reader, groups: readonly (readonly PushJob[])[]) {
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

function spaceOf([first]: readonly PushJob[]): Bytes {
  if (first === undefined) throw new Error("a group without a push");
  return first.space;
}

function recordIdsOf(jobs: readonly PushJob[]): readonly Bytes[] {
  const ids = new Set(jobs.flatMap(({ records }) => records.map(({ recordId }) => recordId)));
  return [...ids].map((hex) => hexToBytes(hex) ?? failOnId());
}

function failOnId(): never {
  throw new Error("a record id that is no hex");
}
