import { expect } from "vitest";
import { parseEnvelope } from "../../../src/crypto/envelope-header.ts";
import { paddedLength } from "../../../src/crypto/padding.ts";
import type { Bytes } from "../../../src/lib/bytes.ts";
import { apiRoutes } from "../../../src/protocol/routes.ts";
import type { EvilArea } from "../evil-case.ts";
import { onRecords } from "../mischief.ts";
import { isRecord, pullAll } from "../pulled.ts";
import { newStage } from "../stage.ts";

const overhead = 76 + 16 + 64;

/** Each fails at another check of opening: signature, device, space, length, flags. */
const faults: Readonly<Record<string, (envelope: Bytes) => Bytes>> = {
  "a bit of the signature": (envelope) => flipped(envelope, envelope.length - 1),
  "a bit of the text": (envelope) => flipped(envelope, 100),
  "a bit of the tag": (envelope) => flipped(envelope, envelope.length - 65),
  "a bit of the salt": (envelope) => flipped(envelope, 60),
  "a bit of the version": (envelope) => flipped(envelope, 41),
  "another space": (envelope) => flipped(envelope, 5),
  "a flag": (envelope) => flipped(envelope, 1),
  "another length": (envelope) => envelope.slice(0, -1),
};

export const oracles: EvilArea = {
  area: "size and error oracles",
  cases: [
    {
      name: "measures what is stored",
      ends: "refused",
      play: async () => {
        const stage = await newStage();
        const { phone } = stage;
        const words = [0, 1, 10, 100, 300].map((length) => "w".repeat(length));
        for (const [index, note] of words.entries()) await phone.write(10 + index, { note });
        await phone.exchange();
        const lengths = (await pullAll(stage)).flatMap((record) =>
          words.some((_, index) => isRecord(record, 10 + index)) ? [record.envelope.length] : [],
        );
        expect(lengths).toHaveLength(words.length);
        expect(new Set(lengths)).toEqual(new Set([512 + overhead]));
      },
    },
    {
      name: "measures long texts",
      ends: "refused",
      play: async () => {
        const stage = await newStage();
        const { phone } = stage;
        await phone.write(10, { note: "w".repeat(2_000) });
        await phone.write(11, { note: "w".repeat(2_040) });
        await phone.exchange();
        const lengths = (await pullAll(stage)).flatMap((record) =>
          isRecord(record, 10) || isRecord(record, 11) ? [record.envelope.length - overhead] : [],
        );
        expect(new Set(lengths).size).toBe(1);
        for (const length of lengths) expect(paddedLength(length - 4)).toBe(length);
      },
    },
    {
      name: "tries which of its changes a device takes, by what the device asks next",
      ends: "refused",
      play: async () => {
        const traces = new Map<string, string>();
        for (const [name, change] of Object.entries(faults)) traces.set(name, await traceOf(change));
        expect(new Set(traces.values()).size, JSON.stringify([...traces], null, 1)).toBe(1);
      },
    },
    {
      name: "looks at the headers of what it stores",
      ends: { limit: "The server sees, of each record" },
      play: async () => {
        const stage = await newStage();
        const devices = (await pullAll(stage)).flatMap(({ envelope }) => {
          const parsed = parseEnvelope(envelope);
          return parsed.ok ? [parsed.value.header.deviceId.join()] : [];
        });
        expect(new Set(devices).size).toBe(2);
      },
    },
  ],
};

/** What a device asks after it was shown such a record: paths and lengths, which is all that a server sees. */
async function traceOf(change: (envelope: Bytes) => Bytes): Promise<string> {
  const { evil, phone, laptop } = await newStage();
  await phone.write(1, { mood: 5 });
  await phone.exchange();
  evil.misbehave(
    onRecords((record) =>
      isRecord(record, 1) ? [{ ...record, envelope: change(record.envelope) }] : [record],
    ),
  );
  evil.takeSeen();
  await laptop.exchange();
  const asked = evil.takeSeen().map(({ method, path, body }) => [method, path, body.length]);
  expect(asked.some(([, path]) => path === apiRoutes.records)).toBe(true);
  return JSON.stringify(asked);
}

function flipped(envelope: Bytes, at: number): Bytes {
  const changed = envelope.slice();
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
