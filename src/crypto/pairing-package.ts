import { areBytesEqual, type Bytes, concatBytes } from "../lib/bytes.ts";
import { Redacted } from "../lib/redacted.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { readUint32, uint32ToBytes } from "./big-endian.ts";
import { checkpointLength } from "./checkpoint.ts";
import type { DeviceListHead } from "./device-list.ts";
import { hpkeOverhead, openWithBoxSecret, sealToBoxKey } from "./hpke.ts";
import { bytesToMasterKey, bytesToSpaceKey, type Epoch, type MasterKey, type SpaceKey } from "./keys.ts";
import { labelled } from "./label.ts";
import type { NewDeviceSide, OldDeviceSide } from "./pairing.ts";
import { bodyOf, type PairingFormatError, pairingIdOf, pairingPrefix } from "./pairing-messages.ts";
import type { RandomSource } from "./random-source.ts";
import { importSigningSeed, importVerifyKey, isSignedBy, sign, signatureLength } from "./signature.ts";

/** All that a new device needs to find and open everything, and to notice a server that shows it something older. */
export type PairingContent = {
  readonly masterKey: MasterKey;
  /** The newest epoch of the home space. */
  readonly homeEpoch: Epoch;
  readonly homeKey: SpaceKey;
  readonly deviceListHead: DeviceListHead;
  /** The newest signed checkpoint of every device in every space that the old device knows. */
  readonly checkpoints: readonly Bytes[];
};

/** A message at the server has 2,048 bytes: of more devices than this, the package says less about what they have seen. */
export const maxPairingCheckpoints = 10;

export type PairingPackageError =
  | PairingFormatError
  /** A person said no on the old device. */
  | { readonly type: "refused" }
  | { readonly type: "wrong-pairing" }
  /** Not from the device whose check number was compared. */
  | { readonly type: "bad-signature" }
  | { readonly type: "damaged" };

const contentFormat = 1;
const fixedContentLength = 1 + 32 + 4 + 32 + 4 + 32;

/** Old device, last step: only after a person said that both numbers are the same. */
export async function sealPairingPackage(
  side: OldDeviceSide,
  content: PairingContent,
  random: RandomSource,
): Promise<Result<Bytes, { readonly type: "unusable-key" }>> {
  const sealed = await sealToBoxKey({
    recipient: side.pairingBoxKey,
    info: labelled("lll/v1/pairing-info", side.transcript),
    plaintext: contentToBytes(content).reveal(),
    random,
  });
  if (!sealed.ok) return sealed;
  const signedBytes = concatBytes(pairingPrefix("package", side.pairingId), sealed.value);
  const signingKey = await importSigningSeed(side.signingSeed);
  const message = concatBytes(side.transcript, signedBytes);
  return ok(concatBytes(signedBytes, await sign(signingKey, "lll/v1/pairing-signature", message)));
}

/** Old device, instead of the last step. Nothing is proven by it: whoever can stop a pairing can also let it lie. */
export function refusePairing({ pairingId }: Pick<OldDeviceSide, "pairingId">): Bytes {
  return pairingPrefix("package", pairingId);
}

/** New device, last step. */
export async function openPairingPackage(
  side: NewDeviceSide,
  bytes: Bytes,
): Promise<Result<PairingContent, PairingPackageError>> {
  const body = bodyOf(bytes, "package", null);
  if (!body.ok) return body;
  const isShort = body.value.length < hpkeOverhead + fixedContentLength + signatureLength;
  if (isShort && body.value.length > 0) return fail({ type: "malformed" });
  if (!areBytesEqual(pairingIdOf(bytes), side.pairingId)) return fail({ type: "wrong-pairing" });
  if (isShort) return fail({ type: "refused" });
  const signedBytes = bytes.slice(0, -signatureLength);
  const message = concatBytes(side.transcript, signedBytes);
  const verifyingKey = await importVerifyKey(side.packageKey);
  const signature = bytes.slice(-signatureLength);
  const isSigned = await isSignedBy(verifyingKey, "lll/v1/pairing-signature", message, signature);
  if (!isSigned) return fail({ type: "bad-signature" });
  const opened = await openWithBoxSecret({
    secret: side.boxSecret,
    info: labelled("lll/v1/pairing-info", side.transcript),
    sealed: body.value.slice(0, -signatureLength),
  });
  const content = opened === null ? null : bytesToContent(opened);
  return content === null ? fail({ type: "damaged" }) : ok(content);
}

/** Format (1) · master key 32 · home epoch 4 · home key 32 · list number 4 · list hash 32 · checkpoints. */
function contentToBytes(content: PairingContent): Redacted<Bytes> {
  const { checkpoints } = content;
  if (checkpoints.length > maxPairingCheckpoints) throw new RangeError("too many checkpoints for a package");
  if (checkpoints.some(({ length }) => length !== checkpointLength))
    throw new RangeError("a signed checkpoint has one length");
  const bytes = concatBytes(
    Uint8Array.of(contentFormat),
    content.masterKey.reveal(),
    uint32ToBytes(content.homeEpoch),
    content.homeKey.reveal(),
    uint32ToBytes(content.deviceListHead.number),
    content.deviceListHead.hash,
    ...checkpoints,
  );
  return new Redacted(bytes);
}

function bytesToContent(bytes: Bytes): PairingContent | null {
  const restLength = bytes.length - fixedContentLength;
  if (bytes[0] !== contentFormat || restLength < 0 || restLength % checkpointLength !== 0) return null;
  return {
    masterKey: bytesToMasterKey(bytes.slice(1, 33)),
    homeEpoch: readUint32(bytes, 33) as Epoch,
    homeKey: bytesToSpaceKey(bytes.slice(37, 69)),
    deviceListHead: { number: readUint32(bytes, 69), hash: bytes.slice(73, fixedContentLength) },
    checkpoints: Array.from({ length: restLength / checkpointLength }, (_, index) => {
      const start = fixedContentLength + index * checkpointLength;
      return bytes.slice(start, start + checkpointLength);
    }),
  };
}
