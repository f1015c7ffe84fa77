import type { RandomSource } from "../../../crypto/random-source.ts";
import { sha256 } from "../../../crypto/web-crypto.ts";
import { areBytesEqual, type Bytes, bytesToHex, hexToBytes } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { type WrapSlot, wrapToSlot } from "../../../protocol/wrap-slot.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import type { ServerClient } from "../../platform/server-client.ts";
import { findRecoveryRecord, type KnownSlot, slotChange } from "../recovery-record.ts";
import type { HomeAtServer } from "./home-at-server.ts";

type SlotFailure = ServerFailure | StoreFailure;
type Lookup = KnownSlot["lookup"];

/**
 * Sees to it that the slot of the words that count lies at the server, and that nothing is left in the slots of earlier
 * words. What is meant to lie there is kept before it is written, so that no slot is ever forgotten. `isDoubtful`: the
 * server was set back, and may have lost what it had.
 */
export async function keepSlots(
  { space, client, reader, random }: HomeAtServer,
  isDoubtful: boolean,
): Promise<Result<null, SlotFailure>> {
  const record = findRecoveryRecord(space.log.recordById().values());
  if (record === null) return ok(null);
  const { lookup, slot } = record.current;
  const keep = (known: KnownSlot) => space.write([slotChange(known)]);

  const hash = bytesToHex(await sha256(slot));
  const isKept = record.slots.some(
    (known) => known.state === "kept" && known.hash === hash && areBytesEqual(known.lookup, lookup),
  );
  const standing = isKept && isDoubtful ? await reader.readWrap(lookup) : null;
  if (standing !== null && !standing.ok) return standing;
  if (!isKept || (standing !== null && !areBytesEqual(standing.value, slot))) {
    const meant = await keep({ lookup, state: "meant", hash });
    if (!meant.ok) return meant;
    const written = await putSlot(client, reader, { lookup, slot, previous: null });
    if (!written.ok) return written;
    // Two devices write it at once; the next round looks again.
    if (written.value === "elsewhere") return fail({ type: "busy", retryAfterMs: 1_000 });
    const kept = await keep({ lookup, state: "kept", hash });
    if (!kept.ok) return kept;
  }
  for (const former of record.slots) {
    if (former.state === "gone" || areBytesEqual(former.lookup, lookup)) continue;
    const emptied = await emptySlot(client, reader, former, random);
    if (!emptied.ok) return emptied;
    const gone = await keep({ ...former, state: "gone" });
    if (!gone.ok) return gone;
  }
  return ok(null);
}

type Writing = { readonly lookup: Lookup; readonly slot: WrapSlot; readonly previous: Bytes | null };

/** Whatever lies there: only who has the words or a place among the members can have put it there. */
async function putSlot(
  client: Pick<HomeAtServer["client"], "writeWrap">,
  reader: Pick<ServerClient, "readWrap">,
  writing: Writing,
): Promise<Result<"written" | "elsewhere", ServerFailure>> {
  const first = await client.writeWrap(writing);
  if (first.ok) return ok("written");
  if (first.error.type !== "conflict") return fail(first.error);
  const standing = await reader.readWrap(writing.lookup);
  if (!standing.ok) return standing;
  const second = await client.writeWrap({ ...writing, previous: await sha256(standing.value) });
  if (second.ok) return ok("written");
  return second.error.type === "conflict" ? ok("elsewhere") : fail(second.error);
}

/** Where nothing lies any more there is nothing to do: a server without a slot answers with a decoy, which is no slot. */
async function emptySlot(
  client: Pick<HomeAtServer["client"], "writeWrap">,
  reader: Pick<ServerClient, "readWrap">,
  { lookup, hash }: KnownSlot,
  random: RandomSource,
): Promise<Result<"written" | "elsewhere", ServerFailure>> {
  const slot = wrapToSlot(Uint8Array.of(1, 3, 1), random);
  return putSlot(client, reader, { lookup, slot, previous: hexToBytes(hash) });
}
