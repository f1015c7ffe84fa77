import type { BlobKey } from "../../../crypto/keys.ts";
import { openBlob, sealBlob } from "../../../crypto/sealed-blob.ts";
import { areBytesEqual, type Bytes, textToBytes } from "../../../lib/bytes.ts";
import type { KnownSide } from "../../../sync/circle/follow-side.ts";
import { bytesToSide, sideToBytes } from "../../../sync/circle/side-bytes.ts";
import type { ContentTools } from "../../../sync/sealed-content.ts";
import type { CircleBytes } from "../../platform/circle-store.ts";
import { bytesToGlance, type Glance, glanceToBytes } from "./glance.ts";
import type { SideStore } from "./people.ts";

/** Sides that stay opened in memory; a desk of 200 cases with a year in each does not fit there. */
const sidesInMemory = 32;

/** Sealed under the local store key, so that it opens with the vault and in no other way. */
export function sealedSides(key: BlobKey, bytes: CircleBytes, tools: ContentTools): SideStore {
  const sideBySpace = new Map<string, KnownSide>();
  const circleBySpace = new Map<string, Bytes>();
  const unseal = async (name: string, sealed: Bytes | null): Promise<Bytes | null> => {
    const opened =
      sealed === null ? null : await openBlob(key, "lll/v1/local-circle", sealed, textToBytes(name));
    return opened?.ok === true ? opened.value : null;
  };
  const open = async (name: string): Promise<Bytes | null> => unseal(name, await bytes.read(name));
  const seal = async (name: string, content: Bytes): Promise<void> =>
    bytes.write(name, await sealBlob(key, "lll/v1/local-circle", content, tools.random, textToBytes(name)));
  const remember = (space: string, side: KnownSide): void => {
    sideBySpace.delete(space);
    sideBySpace.set(space, side);
    const [oldest] = sideBySpace.keys();
    if (sideBySpace.size > sidesInMemory && oldest !== undefined) sideBySpace.delete(oldest);
  };
  const read = async (space: string): Promise<KnownSide | null> => {
    const standing = sideBySpace.get(space);
    if (standing !== undefined) return standing;
    const content = await open(space);
    const side = content === null ? null : bytesToSide(await tools.inflate(content));
    if (side !== null) remember(space, side);
    return side;
  };
  return {
    read,
    write: async (space, side) => {
      if (side === null) {
        sideBySpace.delete(space);
        return bytes.write(space, null);
      }
      const before = sideBySpace.get(space);
      remember(space, side);
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
    readGlances: async () => {
      const glances = new Map<string, Glance>();
      const readOne = async ([name, sealed]: readonly [string, Bytes]): Promise<void> => {
        const content = await unseal(name, sealed);
        const glance = content === null ? null : bytesToGlance(content);
        if (glance !== null) glances.set(name.slice(glancePrefix.length), glance);
      };
      await Promise.all([...(await bytes.readAll(glancePrefix))].map(readOne));
      return glances;
    },
    // Not deflated: it is small, and to inflate two hundred of them would take longer than to read them.
    writeGlance: (space, glance) =>
      glance === null
        ? bytes.write(glancePrefix + space, null)
        : seal(glancePrefix + space, glanceToBytes(glance)),
  };
}

const glancePrefix = "glance|";

function circleName(space: string): string {
  return `circle|${space}`;
}
