import { expect } from "vitest";
import { connectServer } from "../../../src/app/platform/server-client.ts";
import { newMasterKey } from "../../../src/crypto/keys.ts";
import { wrapWithRecoveryKey } from "../../../src/crypto/master-key-wrap.ts";
import {
  deriveRecoveryKeys,
  newRecoveryEntropy,
  type RecoveryKeys,
} from "../../../src/crypto/recovery-phrase.ts";
import { expectOk } from "../../../src/crypto/result.test-support.ts";
import { openServerBundle, sealServerBundle, serverWrapLength } from "../../../src/crypto/server-bundle.ts";
import { randomBytes } from "../../../src/crypto/web-crypto.ts";
import { type Bytes, bytesToHex, concatBytes } from "../../../src/lib/bytes.ts";
import { Redacted } from "../../../src/lib/redacted.ts";
import { apiRoutes } from "../../../src/protocol/routes.ts";
import { slotToWrap, wrapSlotLength, wrapToSlot } from "../../../src/protocol/wrap-slot.ts";
import type { EvilArea, EvilCase } from "../evil-case.ts";
import { json, onPath } from "../mischief.ts";
import { newStage, type Stage } from "../stage.ts";

/** Whoever has the words asks for the slot that they lead to, and is given something else. */
export const wraps: EvilArea = {
  area: "recovery wraps and key derivation",
  cases: [
    slotCase("puts a wrap of its own there, that other words open", async () => {
      const other = await deriveRecoveryKeys(newRecoveryEntropy(randomBytes));
      return sealServerBundle(newMasterKey(randomBytes), other.wrapKey, randomBytes);
    }),
    slotCase("puts a wrap there that a PIN opens, with a cost of nothing", async (wrap) =>
      concatBytes(Uint8Array.of(1, 2), new Uint8Array(8), wrap.slice(10)),
    ),
    slotCase("puts a wrap there that needs no secret", async (wrap) =>
      concatBytes(Uint8Array.of(1, 1), wrap.slice(2)),
    ),
    slotCase("puts a wrap of an older format there", async (wrap) =>
      concatBytes(Uint8Array.of(0), wrap.slice(1)),
    ),
    slotCase("puts a wrap of a newer format there", async (wrap) =>
      concatBytes(Uint8Array.of(2), wrap.slice(1)),
    ),
    slotCase("changes a bit of the wrap", async (wrap) => {
      const changed = wrap.slice();
      changed[40] = (changed[40] ?? 0) ^ 1;
      return changed;
    }),
    slotCase("has a wrap without a key in it", async (_wrap, { wrapKey }) =>
      wrapWithRecoveryKey({ bundle: new Redacted(new Uint8Array(33)), wrapKey, random: randomBytes }),
    ),
    answerCase("gives a slot that is too short", () => ({
      slot: bytesToHex(new Uint8Array(wrapSlotLength - 1)),
    })),
    answerCase("gives a slot that is too long", () => ({
      slot: bytesToHex(new Uint8Array(wrapSlotLength + 1)),
    })),
    answerCase("gives no slot", () => ({ slot: null })),
    {
      name: "gives a decoy, as if the words led nowhere",
      ends: { limit: "as if the words led nowhere" },
      play: async () => {
        const { client } = await withSlot();
        const other = await deriveRecoveryKeys(newRecoveryEntropy(randomBytes));
        const slot = expectOk(await client.readWrap(other.lookupId));
        const opened = await openServerBundle(slotToWrap(slot, serverWrapLength), other.wrapKey);
        expect(opened).toEqual({ ok: false, error: { type: "wrong-secret" } });
      },
    },
    {
      name: "says that it keeps a wrap, and does not",
      ends: { limit: "says that it keeps a wrap, and does not" },
      play: async () => {
        const { stage, keys, client } = await withSlot(async ({ evil }) => {
          evil.misbehave(onPath(apiRoutes.wrapWriting, () => json({ stored: true })));
        });
        stage.evil.behave();
        const slot = expectOk(await client.readWrap(keys.lookupId));
        const opened = await openServerBundle(slotToWrap(slot, serverWrapLength), keys.wrapKey);
        expect(opened).toEqual({ ok: false, error: { type: "wrong-secret" } });
      },
    },
  ],
};

function slotCase(name: string, lie: (wrap: Bytes, keys: RecoveryKeys) => Promise<Bytes>): EvilCase {
  const play = async () => {
    const { stage, keys, client, wrap } = await withSlot();
    const slot = wrapToSlot(await lie(wrap, keys), randomBytes);
    stage.evil.misbehave(onPath(apiRoutes.wrapReading, () => json({ slot: bytesToHex(slot) })));
    const read = expectOk(await client.readWrap(keys.lookupId));
    const opened = await openServerBundle(slotToWrap(read, serverWrapLength), keys.wrapKey);
    expect(opened.ok).toBe(false);
  };
  return { name, ends: "detected", play };
}

function answerCase(name: string, lie: () => unknown): EvilCase {
  const play = async () => {
    const { stage, keys, client } = await withSlot();
    stage.evil.misbehave(onPath(apiRoutes.wrapReading, () => json(lie())));
    expect(await client.readWrap(keys.lookupId)).toEqual({ ok: false, error: { type: "outdated" } });
  };
  return { name, ends: "refused", play };
}

/** A stage whose words lead to a slot with the master key. */
async function withSlot(before: (stage: Stage) => Promise<void> = async () => {}) {
  const stage = await newStage();
  const { evil, masterKey, entropy, phone } = stage;
  const keys = await deriveRecoveryKeys(entropy);
  const wrap = await sealServerBundle(masterKey, keys.wrapKey, randomBytes);
  await before(stage);
  const writing = { lookup: keys.lookupId, previous: null, slot: wrapToSlot(wrap, randomBytes) };
  expectOk(await phone.space.writeWrap(writing));
  const client = connectServer({ fetch: (path, init) => fetch(`${evil.url}${path}`, init) });
  return { stage, keys, wrap, client };
}
