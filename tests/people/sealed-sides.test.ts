import { expect, test } from "vitest";
import { deflate, inflate } from "../../src/app/platform/deflate.ts";
import { sealedSides } from "../../src/app/vault/people/sealed-sides.ts";
import { bytesToBlobKey, type Epoch, type RecordVersion } from "../../src/crypto/keys.ts";
import { randomBytes } from "../../src/crypto/web-crypto.ts";
import type { Bytes } from "../../src/lib/bytes.ts";
import type { KnownSide } from "../../src/sync/circle/follow-side.ts";

const tools = { random: randomBytes, deflate, inflate };
const side: KnownSide = {
  seq: 7,
  wasSetBack: false,
  entryById: new Map([
    [
      "aa",
      {
        id: "aa",
        name: "message|1",
        kind: "message",
        author: "bb",
        atMs: 5,
        values: { name: "message|1", text: "MARKER" },
        isRemoved: false,
        isAtServer: true,
        seq: 7,
        version: 1 as RecordVersion,
        epoch: 2 as Epoch,
        hash: "cc",
      },
    ],
  ]),
  refused: [{ seq: 6, envelope: Uint8Array.of(1, 2), reason: "bad-signature" }],
};

test("what a device knows of a circle is there after a start, and lies sealed", async () => {
  const { bytes, kept } = memoryBytes();
  const key = bytesToBlobKey(randomBytes(32));
  await sealedSides(key, bytes, tools).write("space", side);
  expect(await sealedSides(key, bytes, tools).read("space")).toEqual(side);
  const sealed = kept.get("space");
  if (sealed === undefined) throw new Error("something is kept");
  expect(Buffer.from(sealed).includes("MARKER")).toBe(false);
  // Another vault, and another space, open nothing of it.
  expect(await sealedSides(bytesToBlobKey(randomBytes(32)), bytes, tools).read("space")).toBeNull();
  kept.set("other", sealed);
  expect(await sealedSides(key, bytes, tools).read("other")).toBeNull();
});

test("whoever is shut out keeps nothing", async () => {
  const { bytes, kept } = memoryBytes();
  const sides = sealedSides(bytesToBlobKey(randomBytes(32)), bytes, tools);
  await sides.write("space", side);
  await sides.write("space", null);
  expect([await sides.read("space"), kept.size]).toEqual([null, 0]);
});

function memoryBytes() {
  const kept = new Map<string, Bytes>();
  return {
    kept,
    bytes: {
      read: async (name: string) => kept.get(name) ?? null,
      readAll: async (prefix: string) => new Map([...kept].filter(([name]) => name.startsWith(prefix))),
      write: async (name: string, bytes: Bytes | null) => {
        if (bytes === null) kept.delete(name);
        else kept.set(name, bytes);
      },
    },
  };
}
