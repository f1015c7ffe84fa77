import { createHash } from "node:crypto";
import { parseEnvelope } from "../../src/crypto/envelope-header.ts";
import type { RecordId } from "../../src/crypto/keys.ts";
import { type Bytes, concatBytes } from "../../src/lib/bytes.ts";
import { u32 } from "../../src/protocol/frame-writer.ts";
import type { OpenDatabase } from "../../src/server/database/open-database.ts";
import type { DatabaseSchema } from "../../src/server/database/schema.ts";

// What the owner of a server can do to the database behind everybody's back.

/** All records of all spaces, how far each space is, and who has access. */
export type StoreCopy = {
  readonly records: readonly DatabaseSchema["record"][];
  readonly spaces: readonly DatabaseSchema["space"][];
  readonly access: readonly DatabaseSchema["access"][];
};

export async function takeCopy({ database }: Pick<OpenDatabase, "database">): Promise<StoreCopy> {
  return {
    records: await database.selectFrom("record").selectAll().execute(),
    spaces: await database.selectFrom("space").selectAll().execute(),
    access: await database.selectFrom("access").selectAll().execute(),
  };
}

/** As from a backup. */
export async function putCopy(
  { transact }: Pick<OpenDatabase, "transact">,
  { records, spaces, access }: StoreCopy,
): Promise<void> {
  await transact(async (transaction) => {
    for (const table of ["record", "space", "access"] as const) await transaction.deleteFrom(table).execute();
    for (const space of spaces) await transaction.insertInto("space").values(space).execute();
    for (const record of records) await transaction.insertInto("record").values(record).execute();
    for (const one of access) await transaction.insertInto("access").values(one).execute();
  });
}

/** Puts an envelope in its place, as newest of its space, whoever sealed it and whatever stood there. */
export async function putEnvelope({ database }: OpenDatabase, envelope: Bytes): Promise<void> {
  const parsed = parseEnvelope(envelope);
  if (!parsed.ok) throw new Error(parsed.error.type);
  const { spaceId, recordId, deviceId, deviceSequence } = parsed.value.header;
  const space = await database
    .selectFrom("space")
    .select("seq")
    .where("id", "=", spaceId)
    .executeTakeFirstOrThrow();
  const seq = space.seq + 1;
  await forget({ database }, recordId);
  const row = {
    space: spaceId,
    id: recordId,
    seq,
    flags: 0,
    sealed_by: concatBytes(deviceId, u32(deviceSequence)),
    hash: new Uint8Array(createHash("sha256").update(envelope).digest()),
    size: envelope.length,
    body: envelope,
  };
  await database.insertInto("record").values(row).execute();
  await database.updateTable("space").set({ seq }).where("id", "=", spaceId).execute();
}

export async function forget(
  { database }: Pick<OpenDatabase, "database">,
  recordId: RecordId,
): Promise<void> {
  await database.deleteFrom("record").where("id", "=", recordId).execute();
}
