import type { RandomSource } from "../crypto/random-source.ts";
import type { Brand } from "../lib/brand.ts";
import { fail, ok, type Result } from "../lib/result.ts";

/**
 * Where an item of a list stands: a fraction between 0 and 1 in base 62, written without its "0.". Moving one item
 * changes the key of that item only. Plain comparison of text (`<`) is the order.
 */
export type OrderKey = Brand<string, "OrderKey">;

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const base = digits.length;
/** So that two devices that put something in one place at once seldom choose one key: 1 in 3,782. */
const tailLength = 2;

/** No key ends in "0": there must be room before it. */
export function isOrderKey(value: unknown): value is OrderKey {
  return typeof value === "string" && /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(value);
}

/**
 * A key between two neighbours; `null` is the beginning or the end of the list. `no-room` when the neighbours bear the
 * same key, or stand the wrong way round: then give the whole list new keys with `orderKeysFor`.
 */
export function orderKeyBetween(
  left: OrderKey | null,
  right: OrderKey | null,
  random: RandomSource,
): Result<OrderKey, { readonly type: "no-room" }> {
  if (left !== null && right !== null && left >= right) return fail({ type: "no-room" });
  let key = "";
  let isBelowRight = right === null;
  for (let place = 0; ; place += 1) {
    const low = digitAt(left, place);
    const high = isBelowRight ? base : digitAt(right, place);
    if (high - low > 1)
      return ok((key + digits[stepInto(low, high, left, right)] + tail(random)) as OrderKey);
    key += digits[low];
    if (high > low) isBelowRight = true;
  }
}

/** Keys for a whole list, in order. */
export function orderKeysFor(count: number, random: RandomSource): readonly OrderKey[] {
  const keys: OrderKey[] = [];
  for (let index = 0; index < count; index += 1) {
    const next = orderKeyBetween(keys.at(-1) ?? null, null, random);
    if (next.ok) keys.push(next.value);
  }
  return keys;
}

/** For `sort`: items with one key stand in the order of their ids, on every device. */
export function compareInOrder(
  left: { readonly orderKey: OrderKey; readonly id: string },
  right: { readonly orderKey: OrderKey; readonly id: string },
): number {
  if (left.orderKey !== right.orderKey) return left.orderKey < right.orderKey ? -1 : 1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

/** At the ends one step, as lists mostly grow there and half of what is left would be used up at once; else halfway. */
function stepInto(low: number, high: number, left: OrderKey | null, right: OrderKey | null): number {
  if (right === null && left !== null) return low + 1;
  if (left === null && right !== null) return high - 1;
  return Math.floor((low + high) / 2);
}

function tail(random: RandomSource): string {
  const [first = 0, last = 0] = random(tailLength);
  return `${digits[first % base]}${digits[1 + (last % (base - 1))]}`;
}

function digitAt(key: OrderKey | null, place: number): number {
  const digit = key?.[place];
  return digit === undefined ? 0 : digits.indexOf(digit);
}
