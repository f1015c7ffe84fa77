/** True where a module is dark; x to the right and y down, from 0, without the quiet zone. */
type Modules = (x: number, y: number) => boolean;

/** Of correction level M, by version: the bytes of one block and how many of them correct. Versions 1 to 4. */
const blocksOfLevelM = [
  { blocks: 1, bytes: 26, correcting: 10 },
  { blocks: 1, bytes: 44, correcting: 16 },
  { blocks: 1, bytes: 70, correcting: 26 },
  { blocks: 2, bytes: 50, correcting: 18 },
];
const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/**
 * Reads a small QR code as ISO/IEC 18004 says, from the drawing alone: level M, bytes, versions 1 to 4. Every block must
 * be without a fault, so that a camera has all of the correction left.
 */
export function readQr(size: number, isDark: Modules): string {
  const version = (size - 17) / 4;
  const shape = blocksOfLevelM[version - 1];
  if (shape === undefined) throw new Error(`a size of ${size} is not read here`);
  const mask = masks[readMask(isDark)];
  if (mask === undefined) throw new Error("no such mask");
  const bytes = readBytes(size, (x, y) => isDark(x, y) !== mask(x, y));
  const blocks = Array.from({ length: shape.blocks }, (_, block) =>
    bytes.slice(0, shape.blocks * shape.bytes).filter((_, index) => index % shape.blocks === block),
  );
  for (const block of blocks) expectNoFault(block, shape.correcting);
  return bytesToText(blocks.flatMap((block) => block.slice(0, shape.bytes - shape.correcting)));
}

/** The fifteen bits beside the upper left corner, without their own mask: two of the level, three of the mask. */
function readMask(isDark: Modules): number {
  const places = [0, 1, 2, 3, 4, 5, 7].map((x) => [x, 8] as const);
  const bits = places.map(([x, y]) => (isDark(x, y) ? 1 : 0)).join("");
  const format = Number.parseInt(bits.slice(0, 5), 2) ^ 0b10101;
  if (format >> 3 !== 0b00) throw new Error("not correction level M");
  return format & 0b111;
}

/** Two columns at a time, from the right, up and down in turn, over what is no pattern. */
function readBytes(size: number, bitAt: Modules): readonly number[] {
  const bits: number[] = [];
  let isUpward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    // The vertical timing pattern has no column of data beside it.
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const y = isUpward ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (!isPattern(size, x, y)) bits.push(bitAt(x, y) ? 1 : 0);
    }
    isUpward = !isUpward;
  }
  return Array.from({ length: bits.length >> 3 }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8).join(""), 2),
  );
}

/** Finders with format and light around them, timing, and from version 2 on one alignment pattern. */
function isPattern(size: number, x: number, y: number): boolean {
  const isCorner = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8);
  const isAlignment = size > 21 && Math.abs(x - (size - 7)) <= 2 && Math.abs(y - (size - 7)) <= 2;
  return isCorner || x === 6 || y === 6 || isAlignment;
}

/** The Reed–Solomon code over GF(256) with 0x11d: at its roots, the powers of 2, a sound block is zero. */
function expectNoFault(block: readonly number[], correcting: number): void {
  for (let power = 0, root = 1; power < correcting; power += 1, root = multiply(root, 2)) {
    const value = block.reduce((sum, byte) => multiply(sum, root) ^ byte, 0);
    if (value !== 0) throw new Error("a block has a fault");
  }
}

function multiply(left: number, right: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ (product & 0x80 ? 0x11d : 0);
    if ((right >> bit) & 1) product ^= left;
  }
  return product;
}

/** Mode 4 (bytes), a length of eight bits, then the text. */
function bytesToText(bytes: readonly number[]): string {
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (digits[0] !== "4") throw new Error("not in bytes");
  const length = Number.parseInt(digits.slice(1, 3), 16);
  const text = Array.from({ length }, (_, index) =>
    Number.parseInt(digits.slice(3 + index * 2, 5 + index * 2), 16),
  );
  return new TextDecoder().decode(Uint8Array.from(text));
}
