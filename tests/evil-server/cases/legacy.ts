import { expect } from "vitest";
import { sealRecord } from "../../../src/crypto/envelope.ts";
import {
  type DeviceSequence,
  type Epoch,
  parseRecordId,
  type RecordVersion,
} from "../../../src/crypto/keys.ts";
import { randomBytes } from "../../../src/crypto/web-crypto.ts";
import type { Bytes } from "../../../src/lib/bytes.ts";
import { pullPageToBytes } from "../../../src/protocol/pull-page.ts";
import { pushAnswerToBytes } from "../../../src/protocol/push-answer.ts";
import { apiRoutes } from "../../../src/protocol/routes.ts";
import { nextStamp } from "../../../src/sync/clock.ts";
import { recordToBytes, writeFields } from "../../../src/sync/record.ts";
import type { Ending, EvilArea } from "../evil-case.ts";
import { frame, onPages, onPath, onPushAnswers, onRecords } from "../mischief.ts";
import { isRecord } from "../pulled.ts";
import { idOf, newStage, type Stage, visible } from "../stage.ts";

export const legacy: EvilArea = {
  area: "legacy modes",
  cases: [
    envelopeCase("calls a record format 0, as if it were from before sealing", "refused", (envelope) => {
      envelope[0] = 0;
    }),
    envelopeCase("calls a record format 2, as if a newer app had sealed it", "refused", (envelope) => {
      envelope[0] = 2;
    }),
    envelopeCase("sets a flag that nobody knows", "detected", (envelope) => {
      envelope[1] = 1;
    }),
    envelopeCase("puts a record under an epoch that is yet to come", "detected", (envelope) => {
      envelope[37] = 9;
    }),
    {
      name: "shows a record of a member under a key that nobody was given",
      ends: "refused",
      play: async () => {
        const stage = await newStage();
        const { evil, laptop } = stage;
        const envelope = await sealUnder(stage, 7);
        evil.misbehave(onRecords((record) => (isRecord(record, 3) ? [{ ...record, envelope }] : [record])));
        await stage.phone.write(3, { mood: 3 });
        await stage.phone.exchange();
        const before = visible(laptop);
        expect(await laptop.exchange()).toMatchObject({ heldBack: 1, outcome: { type: "in-step" } });
        expect(visible(laptop)).toEqual(before);
      },
    },
    frameCase(
      "answers a pull in another format",
      onPages((page) => withFormat(pullPageToBytes(page))),
    ),
    frameCase(
      "answers a push in another format",
      onPushAnswers((answer) => withFormat(pushAnswerToBytes(answer))),
    ),
    frameCase(
      "answers a pull in JSON",
      onPath(apiRoutes.records, () => Response.json({ records: [] })),
    ),
    frameCase(
      "answers a pull with nothing",
      onPath(apiRoutes.records, () => frame(new Uint8Array())),
    ),
  ],
};

/** What is held back or refused changes nothing, here or there. */
function envelopeCase(name: string, ends: Ending, change: (envelope: Bytes) => void) {
  const play = async () => {
    const { evil, phone, laptop, settle } = await newStage();
    await phone.write(1, { mood: 5 });
    await phone.exchange();
    const before = visible(laptop);
    evil.misbehave(
      onRecords((record) => {
        const envelope = record.envelope.slice();
        if (isRecord(record, 1)) change(envelope);
        return [{ ...record, envelope }];
      }),
    );
    const { problem, heldBack } = await laptop.exchange();
    expect(problem).toBe(ends === "detected" ? "refused-records" : null);
    expect(heldBack).toBe(ends === "detected" ? 0 : 1);
    expect(visible(laptop)).toEqual(before);
    evil.behave();
    await phone.write(4, { mood: 4 });
    await settle(phone, laptop);
    for (const device of [phone, laptop]) expect(visible(device)[idOf(1)]).toEqual({ mood: 5 });
  };
  return { name, ends, play };
}

function frameCase(name: string, mischief: Parameters<Stage["evil"]["misbehave"]>[0]) {
  const play = async () => {
    const { evil, phone, settle, laptop } = await newStage();
    await phone.write(3, { mood: 3 });
    evil.misbehave(mischief);
    expect(await phone.exchange()).toMatchObject({ outcome: { type: "outdated" } });
    expect(visible(phone)[idOf(3)]).toEqual({ mood: 3 });
    evil.behave();
    await settle(phone, laptop);
    expect(visible(laptop)[idOf(3)]).toEqual({ mood: 3 });
  };
  return { name, ends: "refused" as const, play };
}

function withFormat(bytes: Bytes): Bytes {
  const changed = bytes.slice();
  changed[0] = 2;
  return changed;
}

/** As a member would, had it a key of that epoch. */
async function sealUnder({ phone }: Stage, epoch: number): Promise<Bytes> {
  const recordId = parseRecordId(idOf(3));
  if (recordId === null) throw new Error("no record id");
  const { spaceId, spaceKey } = phone.place;
  const { deviceId } = phone.device;
  const version = 1 as RecordVersion;
  const deviceSequence = 900 as DeviceSequence;
  const empty = { id: idOf(3), kind: "note", fields: {}, removedAt: null };
  const stamp = nextStamp(null, Date.now(), "000000000000");
  return sealRecord({
    header: { spaceId, recordId, epoch: epoch as Epoch, version, deviceId, deviceSequence },
    plaintext: recordToBytes(writeFields(empty, { mood: 9 }, stamp)),
    spaceKey,
    signingKey: phone.author.signingKey,
    random: randomBytes,
  });
}
