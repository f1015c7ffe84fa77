import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  bytesToDeviceId,
  bytesToMasterKey,
  bytesToSigningSeed,
  type Device,
  type MasterKey,
} from "../../../../src/crypto/keys.ts";
import { v } from "../../../../src/lib/schema.ts";

/** One participant: a device that writes, one that joins anew in every round, and others to be removed. */
export type Home = { readonly masterKey: MasterKey; readonly devices: readonly Device[] };

export const writerPlace = 0;
export const joinerPlace = 1;
export const firstRemovedPlace = 2;
const deviceCount = 8;

const savedSchema = v.object({ masterKey: v.string(), devices: v.array(v.tuple([v.string(), v.string()])) });

/** New keys, kept in the folder for the steps that come after. */
export function saveNewHome(folder: string): Home {
  const hex = (length: number) => randomBytes(length).toString("hex");
  const devices = Array.from({ length: deviceCount }, () => [hex(6), hex(32)]);
  writeFileSync(join(folder, "home.json"), JSON.stringify({ masterKey: hex(32), devices }));
  return readHome(folder);
}

export function readHome(folder: string): Home {
  const saved = v.parse(savedSchema, JSON.parse(readFileSync(join(folder, "home.json"), "utf8")));
  return {
    masterKey: bytesToMasterKey(fromHex(saved.masterKey)),
    devices: saved.devices.map(([id, seed]) => ({
      deviceId: bytesToDeviceId(fromHex(id)),
      signingSeed: bytesToSigningSeed(fromHex(seed)),
    })),
  };
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, "hex"));
}
