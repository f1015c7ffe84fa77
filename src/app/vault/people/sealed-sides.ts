import type { BlobKey } from "../../../crypto/keys.ts";
import { openBlob, sealBlob } from "../../../crypto/sealed-blob.ts";
import { textToBytes } from "../../../lib/bytes.ts";
import type { KnownSide } from "../../../sync/circle/follow-side.ts";
import { bytesToSide, sideToBytes } from "../../../sync/circle/side-bytes.ts";
import type { ContentTools } from "../../../sync/sealed-content.ts";
import type { CircleBytes } from "../../platform/circle-store.ts";
import type { SideStore } from "./people.ts";

/** Sealed under the local store key, so that it opens with the vault and in no other way. */
export function sealedSides(key: BlobKey, bytes: CircleBytes, tools: ContentTools): SideStore {
  const sideBySpace = new Map<string, KnownSide>();
  return {
    read: async (space) => {
      const standing = sideBySpace.get(space);
      if (standing !== undefined) return standing;
      const sealed = await bytes.read(space);
      const opened =
        sealed === null ? null : await openBlob(key, "lll/v1/local-circle", sealed, textToBytes(space));
      const side = opened?.ok === true ? bytesToSide(await tools.inflate(opened.value)) : null;
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
      const content = await tools.deflate(sideToBytes(side));
      const sealed = await sealBlob(key, "lll/v1/local-circle", content, tools.random, textToBytes(space));
      return bytes.write(space, sealed);
    },
  };
}
