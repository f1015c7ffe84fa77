import { beforeEach, describe, expect, test } from "vitest";
import { importSpaceKey } from "../crypto/envelope.ts";
import { envelopeToRecordId } from "../crypto/envelope-header.ts";
import { keyringToFields } from "../crypto/keyring.ts";
import { type Epoch, parseRecordId, recordIdToHex } from "../crypto/keys.ts";
import { newSpaceEpoch } from "../crypto/space-epoch.ts";
import { randomBytes } from "../crypto/web-crypto.ts";
import { bytesToHex } from "../lib/bytes.ts";
import { nextStamp } from "./clock.ts";
import { type MemorySpace, newMemorySpace } from "./memory-space.test-support.ts";
import { writeFields } from "./record.ts";
import type { RecordChange } from "./record-change.ts";
import { sealAs } from "./test-devices.test-support.ts";
import {
  exchangeUntilQuiet,
  idOf,
  newParticipant,
  type Participant,
  put,
  type Replica,
  twoOf,
  visible,
} from "./test-participant.test-support.ts";

// One device runs a newer version of the app than the other.

let server: MemorySpace;
let participant: Participant;
let newer: Replica;
let older: Replica;

beforeEach(async () => {
  server = newMemorySpace();
  participant = await newParticipant(server, 2);
  [newer, older] = twoOf(participant);
});

test("kinds and fields that the older one does not know come through it unharmed, whatever it writes", async () => {
  const hologram: RecordChange = {
    type: "put",
    id: idOf(1),
    kind: "hologram",
    values: { constructor: { deep: [1] }, "from-2030": true, mood: 3 },
  };
  await newer.write(hologram);
  await exchangeUntilQuiet(participant.replicas);
  await older.write(put(1, { mood: 4 }));
  await older.reopen();
  await exchangeUntilQuiet(participant.replicas);
  for (const replica of participant.replicas) {
    expect(visible(replica)[idOf(1)]).toEqual({ constructor: { deep: [1] }, "from-2030": true, mood: 4 });
  }
});

describe("a record in a format that the older one does not know", () => {
  /** Puts what stands under this id into a format that only a newer app can read. */
  async function intoNewFormat(id: string): Promise<Uint8Array> {
    const recordId = parseRecordId(id);
    const { seq, recordById } = server.state();
    const standing = recordById.get(id);
    if (recordId === null || standing === undefined) throw new Error("there is no such record");
    const envelope = standing.envelope.slice();
    envelope[0] = 2;
    server.restore({ seq: seq + 1, recordById: new Map([...recordById, [id, { seq: seq + 1, envelope }]]) });
    return envelope;
  }

  function atServer(id: string): string {
    return bytesToHex(server.state().recordById.get(id)?.envelope ?? new Uint8Array());
  }

  test("is never written over, and what stands here stays here", async () => {
    await newer.write(put(1, { mood: 3 }), put(2, { mood: 1 }));
    await exchangeUntilQuiet(participant.replicas);
    const envelope = await intoNewFormat(idOf(1));
    expect(await older.exchange()).toMatchObject({
      outcome: { type: "in-step" },
      problem: null,
      heldBack: 1,
    });
    await older.write(put(1, { mood: 4 }), put(2, { mood: 2 }));
    for (let round = 0; round < 3; round += 1) {
      expect(await older.exchange()).toMatchObject({ outcome: { type: "in-step" }, unsent: 1, heldBack: 1 });
      await older.reopen();
    }
    expect(atServer(idOf(1))).toBe(bytesToHex(envelope));
    expect(visible(older)).toEqual({ [idOf(1)]: { mood: 4 }, [idOf(2)]: { mood: 2 } });
  });

  test("is read when the app has become newer, and merged with what was written meanwhile", async () => {
    await newer.write(put(1, { mood: 3 }));
    await exchangeUntilQuiet(participant.replicas);
    const readable = server.state();
    await intoNewFormat(idOf(1));
    await older.exchange();
    await older.write(put(1, { sleep: 4 }));
    await older.exchange();
    // The newer app reads the same record; here it is put back into the format of today.
    const { seq, recordById } = server.state();
    const standing = readable.recordById.get(idOf(1));
    if (standing === undefined) throw new Error("there is no such record");
    const today = { ...standing, seq: recordById.get(idOf(1))?.seq ?? 0 };
    server.restore({ seq, recordById: new Map([...recordById, [idOf(1), today]]) });
    expect(await older.exchange()).toMatchObject({ outcome: { type: "in-step" }, unsent: 0, heldBack: 0 });
    await exchangeUntilQuiet(participant.replicas);
    expect(visible(newer)).toEqual({ [idOf(1)]: { mood: 3, sleep: 4 } });
  });

  test("does not make the older one sign what it can't read, nor raise an alarm", async () => {
    await newer.write(put(1, { mood: 3 }));
    await exchangeUntilQuiet(participant.replicas);
    await intoNewFormat(idOf(1));
    await older.write(put(2, { mood: 2 }));
    const before = atCheckpoint(older);
    await older.exchange();
    expect(atCheckpoint(older)).toBe(before);
    expect(older.log().syncState().problem).toBeNull();
  });

  function atCheckpoint({ log }: Replica): string | null {
    return log().syncState().ownCheckpoint;
  }
});

test("a record of an epoch whose key has not come is held back, and opened with the key from the keyring", async () => {
  const { space } = participant;
  const next = newSpaceEpoch(space.spaceId, 0 as Epoch, randomBytes);
  const record = writeFields(
    { id: idOf(5), kind: "note", fields: {}, removedAt: null },
    { mood: 5 },
    nextStamp(null, 1, newer.device.hex),
  );
  const later = { ...space, importedKey: await importSpaceKey(next.spaceKey) };
  const envelope = await sealAs(newer.device, later, record, { epoch: next.epoch });
  expect(recordIdToHex(envelopeToRecordId(envelope) ?? failOnId())).toBe(idOf(5));
  await server.push([{ baseSeq: 0, envelope }]);
  expect(await older.exchange()).toMatchObject({ outcome: { type: "in-step" }, problem: null, heldBack: 1 });
  expect(visible(older)).toEqual({});

  await newer.write({
    type: "put",
    id: idOf(9),
    kind: "keyring",
    values: await keyringToFields({ spaces: [next] }),
  });
  await newer.exchange();
  expect(await older.exchange()).toMatchObject({ outcome: { type: "in-step" }, heldBack: 0 });
  expect(visible(older)[idOf(5)]).toEqual({ mood: 5 });
});

function failOnId(): never {
  throw new Error("an envelope without an id");
}
