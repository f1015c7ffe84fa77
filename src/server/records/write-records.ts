import type { Transaction } from "kysely";
import { type Bytes, hexToBytes } from "../../lib/bytes.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import type { RecordToStore, SpaceLevel } from "./plan-pushes.ts";

export type RecordWrite = RecordToStore & { readonly space: Bytes; readonly seq: number };

const flagsOffset = 1;

/** New records, and newer versions in the place of older ones. */
export async function writeRecords(
  transaction: Transaction<DatabaseSchema>,
  writes: readonly RecordWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  await transaction
    .insertInto("record")
    .values(
      writes.map((write) => ({
        space: write.space,
        id: fromHex(write.recordId),
        seq: write.seq,
        flags: write.envelope[flagsOffset] ?? 0,
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

/** The spaces exist and are locked: an upsert is the one statement that sets another value in each row. */
export async function writeSpaces(
  transaction: Transaction<DatabaseSchema>,
  spaces: readonly {
    readonly id: string;
    readonly content: (SpaceLevel & { readonly createdDay: string }) | undefined;
  }[],
): Promise<void> {
  if (spaces.length === 0) return;
  await transaction
    .insertInto("space")
    .values(
      spaces.map(({ id, content }) => {
        if (content === undefined) throw new Error("a space was changed that was not read");
        const { seq, bytes, quota, createdDay } = content;
        return { id: fromHex(id), seq, bytes, quota, created_day: createdDay };
      }),
    )
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet((row) => ({
        seq: row.ref("excluded.seq"),
        bytes: row.ref("excluded.bytes"),
      })),
    )
    .execute();
}

function fromHex(hex: string): Bytes {
  const bytes = hexToBytes(hex);
  if (bytes === null) throw new Error("an id that is no hex");
  return bytes;
}
