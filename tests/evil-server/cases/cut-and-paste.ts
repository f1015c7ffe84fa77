import { expect } from "vitest";
import { type Bytes, concatBytes } from "../../../src/lib/bytes.ts";
import type { PulledRecord } from "../../../src/protocol/pull-page.ts";
import type { EvilArea } from "../evil-case.ts";
import { onRecords } from "../mischief.ts";
import { isRecord, pullRecord } from "../pulled.ts";
import { idOf, newStage, newStrangerStage, type Stage, visible } from "../stage.ts";

/** Offsets in an envelope: docs/protocol.md, "Record envelope". */
const header = { space: 2, record: 18, epoch: 34, version: 38, device: 42, sequence: 48, salt: 52, end: 76 };
const signatureLength = 64;

type Paste = (envelope: Bytes, other: Bytes) => Bytes;

const pastes: readonly { readonly name: string; readonly paste: Paste }[] = [
  {
    name: "puts a record under the id of another one",
    paste: (envelope, other) => splice(envelope, header.record, other.slice(header.record, header.epoch)),
  },
  {
    name: "puts the body of one record under the header of another one",
    paste: (envelope, other) => concatBytes(envelope.slice(0, header.end), other.slice(header.end)),
  },
  {
    name: "counts a version up, so that an old record wins",
    paste: (envelope) => splice(envelope, header.version, Uint8Array.of(0, 0, 1, 0)),
  },
  {
    name: "names another device as the one that sealed",
    paste: (envelope, other) => splice(envelope, header.device, other.slice(header.device, header.sequence)),
  },
  {
    name: "gives an envelope another number of its device",
    paste: (envelope) => splice(envelope, header.sequence, Uint8Array.of(0, 0, 1, 0)),
  },
  {
    name: "takes the salt of another record, so that one key would meet two texts",
    paste: (envelope, other) => splice(envelope, header.salt, other.slice(header.salt, header.end)),
  },
  {
    name: "puts the signature of another record behind a record",
    paste: (envelope, other) =>
      splice(envelope, envelope.length - signatureLength, other.slice(-signatureLength)),
  },
  {
    name: "changes a bit of the text",
    paste: (envelope) => splice(envelope, header.end, Uint8Array.of((envelope[header.end] ?? 0) ^ 1)),
  },
  {
    name: "changes a bit of the tag",
    paste: (envelope) => {
      const at = envelope.length - signatureLength - 1;
      return splice(envelope, at, Uint8Array.of((envelope[at] ?? 0) ^ 1));
    },
  },
  { name: "cuts the end off a record", paste: (envelope) => envelope.slice(0, -1) },
  { name: "adds a byte to a record", paste: (envelope) => concatBytes(envelope, Uint8Array.of(0)) },
  {
    name: "moves a record into another space",
    paste: (envelope) => splice(envelope, header.space, new Uint8Array(16)),
  },
];

export const cutAndPaste: EvilArea = {
  area: "cut and paste",
  cases: [
    ...pastes.map(({ name, paste }) => ({
      name,
      ends: "detected" as const,
      play: async () => {
        const stage = await newStage();
        const other = await pullRecord(stage, 2);
        await showChanged(stage, (record) => [
          { ...record, envelope: paste(record.envelope, other.envelope) },
        ]);
      },
    })),
    {
      name: "shows a record of another participant",
      ends: "detected",
      play: async () => {
        const stranger = await pullRecord(await newStrangerStage(), 1);
        await showChanged(await newStage(), (record) => [{ ...record, envelope: stranger.envelope }]);
      },
    },
  ],
};

/** The laptop is shown another record in the place of one that the phone has changed. */
async function showChanged(
  { evil, phone, laptop, settle }: Stage,
  change: (record: PulledRecord) => readonly PulledRecord[],
): Promise<void> {
  await phone.write(1, { mood: 5 });
  await phone.exchange();
  const before = visible(laptop);
  evil.misbehave(onRecords((record) => (isRecord(record, 1) ? change(record) : [record])));
  const { problem } = await laptop.exchange();
  expect(["refused-records", "rollback"]).toContain(problem);
  expect(visible(laptop)).toEqual(before);
  evil.behave();
  await settle(laptop, phone);
  for (const device of [phone, laptop]) expect(visible(device)[idOf(1)]).toEqual({ mood: 5 });
}

function splice(bytes: Bytes, at: number, put: Uint8Array): Bytes {
  const changed = bytes.slice();
  changed.set(put, at);
  return changed;
}
