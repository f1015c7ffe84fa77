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

const label = "lll/v1/help-card";

/** Lengths in UTF-16 units. */
export const helpCardLimits = {
  reasonLength: 5000,
  techniques: 20,
  techniqueLength: 500,
  people: 8,
  nameLength: 120,
  letterLength: 5000,
  sleepLines: 10,
} as const;

const { people, techniques, sleepLines } = helpCardLimits;
const upTo = (length: number) => v.pipe(v.string(), v.maxLength(length));
const line = upTo(helpCardLimits.techniqueLength);

const cardSchema = v.object({
  reason: v.nullable(upTo(helpCardLimits.reasonLength)),
  /** In the participant's own order. */
  techniques: v.pipe(v.array(line), v.maxLength(techniques)),
  // What follows came later: a card from before is one without these.
  people: v.optional(
    v.pipe(
      v.array(
        v.object({
          name: upTo(helpCardLimits.nameLength),
          phone: v.nullable(upTo(40)),
          isBuddy: v.boolean(),
        }),
      ),
      v.maxLength(people),
    ),
    [],
  ),
  /** What somebody prepared to send to one of them. */
  message: v.optional(v.nullable(line), null),
  letter: v.optional(v.nullable(upTo(helpCardLimits.letterLength)), null),
  sleep: v.optional(v.pipe(v.array(line), v.maxLength(sleepLines)), []),
  /** The key that the screen seals to what is done there, in hex; null when nothing may be kept. */
  inbox: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[\da-f]{64}$/))), null),
  /** Who can be asked to call, by a signal that waits in the inbox; null when nobody was arranged. */
  askBuddy: v.optional(v.nullable(upTo(helpCardLimits.nameLength)), null),
});

/** What the participant chose to see on the help screen without unlocking. */
export type HelpCard = v.InferOutput<typeof cardSchema>;
type CardToWrite = v.InferInput<typeof cardSchema>;

const sealedCardSchema = v.object({
  key: v.custom<DeviceKey>((value) => value instanceof CryptoKey),
  sealed: v.custom<Bytes>((value) => value instanceof Uint8Array),
});

/**
 * Replaces the card, under a new key each time: what an older copy of the disk holds stays closed to the new key.
 * Throws on a card that could not be read back, and rejects when the browser refuses to store it.
 */
export async function writeHelpCard(card: CardToWrite, store: HelpCardStore = helpCardStore): Promise<void> {
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

/** The key goes with the bytes, and the inbox with them: what may be left on the disk can't be opened. */
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
