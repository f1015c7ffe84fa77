import {
  createDeviceKey,
  type DeviceKey,
  openWithDeviceKey,
  randomBytes,
  sealWithDeviceKey,
} from "../../crypto/web-crypto.ts";
import { type Bytes, bytesToText, textToBytes } from "../../lib/bytes.ts";
import { v } from "../../lib/schema.ts";
import { type HelpCardStore, helpCardStore } from "../platform/help-card-store.ts";

/** What the participant chose to see on the help screen without unlocking. */
export type HelpCard = {
  readonly reason: string | null;
  readonly techniques: readonly string[];
};

const label = "lll/v1/help-card";

/** Lengths in UTF-16 units. */
export const helpCardLimits = { reasonLength: 5000, techniques: 20, techniqueLength: 500 } as const;

const cardSchema = v.object({
  reason: v.nullable(v.pipe(v.string(), v.maxLength(helpCardLimits.reasonLength))),
  techniques: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(helpCardLimits.techniqueLength))),
    v.maxLength(helpCardLimits.techniques),
  ),
});

const sealedCardSchema = v.object({
  key: v.custom<DeviceKey>((value) => value instanceof CryptoKey),
  sealed: v.custom<Bytes>((value) => value instanceof Uint8Array),
});

/**
 * Replaces the card, under a new key each time: what an older copy of the disk holds stays closed to the new key.
 * Throws on a card that could not be read back, and rejects when the browser refuses to store it.
 */
export async function writeHelpCard(card: HelpCard, store: HelpCardStore = helpCardStore): Promise<void> {
  const bytes = textToBytes(JSON.stringify(v.parse(cardSchema, card)));
  const key = await createDeviceKey();
  await store.write({ key, sealed: await sealWithDeviceKey(key, label, bytes, randomBytes) });
}

/** `null` without a card, with a damaged one, and where the browser's storage can't be read. */
export async function readHelpCard(store: HelpCardStore = helpCardStore): Promise<HelpCard | null> {
  const stored = v.safeParse(sealedCardSchema, await store.read().catch(() => null));
  if (!stored.success) return null;
  const bytes = await openWithDeviceKey(stored.output.key, label, stored.output.sealed);
  return bytes === null ? null : bytesToHelpCard(bytes);
}

/** The key goes with the bytes: what may be left on the disk can't be opened. */
export async function removeHelpCard(store: HelpCardStore = helpCardStore): Promise<void> {
  await store.remove();
}

function bytesToHelpCard(bytes: Bytes): HelpCard | null {
  try {
    const card = v.safeParse(cardSchema, JSON.parse(bytesToText(bytes)));
    return card.success ? card.output : null;
  } catch {
    return null;
  }
}
