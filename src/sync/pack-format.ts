import { sha256 } from "../crypto/web-crypto.ts";
import { base64ToBytes, bytesToBase64 } from "../lib/base64.ts";
import { type Bytes, bytesToHex, concatBytes } from "../lib/bytes.ts";
import type { Json } from "../lib/json.ts";
import type { StoredRecord } from "./record.ts";

/** Says what the parts of a pack are together. */
export type PackIndex = {
  /** The pack holds everything up to here. */
  readonly seq: number;
  readonly parts: number;
  /** SHA-256 of the parts together, in hex. */
  readonly hash: string;
};

export const packKind = "pack";
export const packIndexKind = "pack-index";
export const packIndexName = "pack-index";
/** Four to three in base64: sealed, a part stays below 900 kB. */
const partLength = 640_000;
/** 41 MB deflated: far above what a space holds. */
const maxParts = 64;

export function packName(part: number): string {
  return `pack|${part}`;
}

/** The fields of the index and of each part, of something deflated. */
export async function bytesToPack(
  deflated: Bytes,
  seq: number,
): Promise<{ readonly index: Readonly<Record<string, Json>>; readonly parts: readonly string[] }> {
  const parts: string[] = [];
  for (let start = 0; start < deflated.length; start += partLength) {
    parts.push(bytesToBase64(deflated.subarray(start, start + partLength)));
  }
  return { index: { seq, parts: parts.length, hash: bytesToHex(await sha256(deflated)) }, parts };
}

/** `null` when it says nothing that can be followed. */
export function readPackIndex({ kind, fields }: StoredRecord): PackIndex | null {
  const [seq, parts, hash] = [fields.seq?.value, fields.parts?.value, fields.hash?.value];
  if (kind !== packIndexKind || typeof hash !== "string") return null;
  const isSeq = typeof seq === "number" && Number.isSafeInteger(seq) && seq > 0;
  const isCount = typeof parts === "number" && Number.isInteger(parts) && parts > 0 && parts <= maxParts;
  return isSeq && isCount ? { seq, parts, hash } : null;
}

/** Of the records in their order; `null` when they are not what the index says. */
export async function joinPack(records: readonly StoredRecord[], { hash }: PackIndex): Promise<Bytes | null> {
  const parts: Bytes[] = [];
  for (const { kind, fields } of records) {
    const part = fields.part?.value;
    const bytes = kind === packKind && typeof part === "string" ? base64ToBytes(part) : null;
    if (bytes === null) return null;
    parts.push(bytes);
  }
  const joined = concatBytes(...parts);
  return bytesToHex(await sha256(joined)) === hash ? joined : null;
}
