import type { BlobKey } from "../../../crypto/keys.ts";
import { openBlob, sealBlob } from "../../../crypto/sealed-blob.ts";
import { areBytesEqual, type Bytes, textToBytes } from "../../../lib/bytes.ts";
import type { KnownSide } from "../../../sync/circle/follow-side.ts";
import { bytesToSide, sideToBytes } from "../../../sync/circle/side-bytes.ts";
import type { ContentTools } from "../../../sync/sealed-content.ts";
import type { CircleBytes } from "../../platform/circle-store.ts";
import type { SideStore } from "./people.ts";

/** Sealed under the local store key, so that it opens with the vault and in no other way. */
export function sealedSides(key: BlobKey, bytes: CircleBytes, tools: ContentTools): SideStore {
  const sideBySpace = new Map<string, KnownSide>();
  const circleBySpace = new Map<string, Bytes>();
  const open = async (name: string): Promise<Bytes | null> => {
    const sealed = await bytes.read(name);
    const opened =
      sealed === null ? null : await openBlob(key, "lll/v1/local-circle", sealed, textToBytes(name));
    return opened?.ok === true ? opened.value : null;
  };
  const seal = async (name: string, content: Bytes): Promise<void> =>
    bytes.write(name, await sealBlob(key, "lll/v1/local-circle", content, tools.random, textToBytes(name)));
  return {
    read: async (space) => {
      const standing = sideBySpace.get(space);
      if (standing !== undefined) return standing;
      const content = await open(space);
      const side = content === null ? null : bytesToSide(await tools.inflate(content));
      if (side !== null) sideBySpace.set(space, side);
      return side;
    },
    write: async (space, side) => {
      if (side === null) {
        sideBySpace.delete(space);
        return bytes.write(space, null);
      }
      const before = sideBySpace.get(space);
      sideBySpace.set(space, side);
      // Nothing came since: the same bytes again would only wear the disk.
      if (before?.seq === side.seq && before.refused.length === side.refused.length) return undefined;
      return seal(space, await tools.deflate(sideToBytes(side)));
    },
    readCircle: async (space) => {
      const envelope = circleBySpace.get(space) ?? (await open(circleName(space)));
      if (envelope !== null) circleBySpace.set(space, envelope);
      return envelope;
    },
    writeCircle: async (space, envelope) => {
      if (envelope === null) {
        circleBySpace.delete(space);
        return bytes.write(circleName(space), null);
      }
      const before = circleBySpace.get(space);
      circleBySpace.set(space, envelope);
      if (before === undefined || !areBytesEqual(before, envelope)) await seal(circleName(space), envelope);
    },
  };
}

function circleName(space: string): string {
  return `circle|${space}`;
}
