import type { SpaceId } from "../crypto/keys.ts";
import type { Label } from "../crypto/label.ts";
import type { RandomSource } from "../crypto/random-source.ts";
import { openBlob, sealBlob } from "../crypto/sealed-blob.ts";
import { type Bytes, concatBytes, textToBytes } from "../lib/bytes.ts";
import { fail, type Result } from "../lib/result.ts";
import type { Snapshot } from "./local-store.ts";
import { bytesToContent, contentToBytes, type LogContent } from "./log-content.ts";
import { serverPageFormat } from "./page.ts";
import type { SpaceAccess } from "./space-access.ts";

export type DamagedSnapshot = { readonly type: "damaged-snapshot" };

export type ContentTools = {
  readonly random: RandomSource;
  readonly deflate: (bytes: Bytes) => Promise<Bytes>;
  readonly inflate: (bytes: Bytes) => Promise<Bytes>;
};

type LocalKeys = Pick<SpaceAccess, "spaceId" | "localStoreKey">;

const snapshotLabel = "lll/v1/local-snapshot";
const serverPageLabel = "lll/v1/local-server-page";

export async function sealSnapshot(
  content: LogContent,
  upTo: number,
  access: LocalKeys,
  tools: ContentTools,
): Promise<Snapshot> {
  return {
    bytes: await seal(snapshotLabel, content, bindSnapshot(access.spaceId, upTo), access, tools),
    upTo,
  };
}

export async function openSnapshot(
  { bytes, upTo }: Snapshot,
  access: LocalKeys,
  tools: ContentTools,
): Promise<Result<LogContent, DamagedSnapshot>> {
  const content = await open(snapshotLabel, bytes, bindSnapshot(access.spaceId, upTo), access, tools);
  return content?.ok ? content : fail({ type: "damaged-snapshot" });
}

/** What was taken in from the server, or it said of what it was given: format (2) · sealed blob. Bytes are deflated. */
export async function sealServerPage(
  content: LogContent | Bytes,
  access: LocalKeys,
  tools: ContentTools,
): Promise<Bytes> {
  const blob = await seal(serverPageLabel, content, access.spaceId, access, tools);
  return concatBytes(Uint8Array.of(serverPageFormat), blob);
}

/** `null` for a page that does not open. */
export async function openServerPage(
  page: Bytes,
  access: LocalKeys,
  tools: ContentTools,
): Promise<LogContent | null> {
  const content = await open(serverPageLabel, page.subarray(1), access.spaceId, access, tools);
  return content?.ok ? content.value : null;
}

/** Deflated before it is sealed: what somebody writes shrinks to a third, and its length is nobody's secret here. */
async function seal(
  label: Label,
  content: LogContent | Bytes,
  associated: Bytes,
  { localStoreKey }: LocalKeys,
  tools: ContentTools,
): Promise<Bytes> {
  const deflated = content instanceof Uint8Array ? content : await tools.deflate(contentToBytes(content));
  return sealBlob(localStoreKey, label, deflated, tools.random, associated);
}

async function open(
  label: Label,
  blob: Bytes,
  associated: Bytes,
  { localStoreKey }: LocalKeys,
  tools: ContentTools,
) {
  const deflated = await openBlob(localStoreKey, label, blob, associated);
  // The seal held, so this device deflated it: what does not inflate now is our own mistake and throws.
  return deflated.ok ? bytesToContent(await tools.inflate(deflated.value)) : null;
}

/** A snapshot counts only in its own space and at its own place: space id 16 · last page that it holds, in digits. */
function bindSnapshot(spaceId: SpaceId, upTo: number): Bytes {
  return concatBytes(spaceId, textToBytes(String(upTo)));
}
