import { type Bytes, concatBytes } from "../../src/lib/bytes.ts";

/** Numbers that lie at a border of something. */
const borders = [0, 1, 2, 0x7f, 0x80, 0xff];

/** Noise, sometimes behind the first bytes of something valid so that it gets past the first check. */
export function makeNoise(seeds: readonly Bytes[], random: () => number): Bytes {
  const seed = pick(seeds, random);
  const start = random() < 0.5 ? 0 : upTo(Math.min(seed.length, 24) + 1, random);
  return concatBytes(seed.subarray(0, start), noise(upTo(120, random), random));
}

/** Something valid with one to four changes, after which it may still be valid. */
export function mutateBytes(seeds: readonly Bytes[], random: () => number): Bytes {
  let bytes: Bytes = pick(seeds, random).slice();
  const changes = 1 + upTo(4, random);
  for (let change = 0; change < changes; change += 1) bytes = changeOnce(bytes, seeds, random);
  return bytes;
}

function changeOnce(bytes: Bytes, seeds: readonly Bytes[], random: () => number): Bytes {
  const at = upTo(bytes.length + 1, random);
  switch (upTo(7, random)) {
    case 0:
      return write(bytes, at, [(bytes[at] ?? 0) ^ (1 << upTo(8, random))]);
    case 1:
      return write(bytes, at, [pick(borders, random)]);
    case 2:
      // A length or a count that is far off.
      return write(
        bytes,
        at,
        Array.from({ length: 4 }, () => pick(borders, random)),
      );
    case 3:
      return bytes.slice(0, at);
    case 4:
      return concatBytes(bytes.subarray(0, at), noise(1 + upTo(8, random), random), bytes.subarray(at));
    case 5:
      return concatBytes(bytes.subarray(0, at), bytes.subarray(at + 1 + upTo(8, random)));
    default: {
      const other = pick(seeds, random);
      return concatBytes(bytes.subarray(0, at), other.subarray(upTo(other.length + 1, random)));
    }
  }
}

function write(bytes: Bytes, at: number, values: readonly number[]): Bytes {
  const changed = bytes.slice();
  for (const [index, value] of values.entries()) if (at + index < changed.length) changed[at + index] = value;
  return changed;
}

function noise(length: number, random: () => number): Bytes {
  return Uint8Array.from({ length }, () => upTo(256, random));
}

function upTo(count: number, random: () => number): number {
  return Math.floor(random() * count);
}

function pick<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[upTo(values.length, random)];
  if (value === undefined) throw new Error("nothing to pick from");
  return value;
}
