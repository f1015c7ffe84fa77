import type { SpaceId } from "../crypto/keys.ts";
import type { RandomSource } from "../crypto/random-source.ts";
import { openBlob, sealBlob } from "../crypto/sealed-blob.ts";
import { type Bytes, concatBytes, textToBytes } from "../lib/bytes.ts";
import { fail, type Result } from "../lib/result.ts";
import type { Snapshot } from "./local-store.ts";
import { bytesToSnapshot, type SnapshotContent, snapshotToBytes } from "./snapshot.ts";
import type { SpaceAccess } from "./space-access.ts";

export type DamagedSnapshot = { readonly type: "damaged-snapshot" };

export type SnapshotTools = {
  readonly random: RandomSource;
  readonly deflate: (bytes: Bytes) => Promise<Bytes>;
  readonly inflate: (bytes: Bytes) => Promise<Bytes>;
};

const label = "lll/v1/local-snapshot";

/** Deflated before it is sealed: what somebody writes shrinks to a third, and its length is nobody's secret here. */
export async function sealSnapshot(
  content: SnapshotContent,
  upTo: number,
  access: SpaceAccess,
  tools: SnapshotTools,
): Promise<Snapshot> {
  const deflated = await tools.deflate(snapshotToBytes(content));
  const binding = bindSnapshot(access.spaceId, upTo);
  return { bytes: await sealBlob(access.localStoreKey, label, deflated, tools.random, binding), upTo };
}

export async function openSnapshot(
  { bytes, upTo }: Snapshot,
  access: SpaceAccess,
  tools: SnapshotTools,
): Promise<Result<SnapshotContent, DamagedSnapshot>> {
  const deflated = await openBlob(access.localStoreKey, label, bytes, bindSnapshot(access.spaceId, upTo));
  if (!deflated.ok) return fail({ type: "damaged-snapshot" });
  // The seal held, so this device deflated it: what does not inflate now is our own mistake and throws.
  const content = bytesToSnapshot(await tools.inflate(deflated.value));
  return content.ok ? content : fail({ type: "damaged-snapshot" });
}

/** A snapshot counts only in its own space and at its own place: space id 16 · last page that it holds, in digits. */
function bindSnapshot(spaceId: SpaceId, upTo: number): Bytes {
  return concatBytes(spaceId, textToBytes(String(upTo)));
}
