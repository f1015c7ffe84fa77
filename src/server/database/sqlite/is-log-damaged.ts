/** https://www.sqlite.org/fileformat2.html#the_write_ahead_log has the layout and the checksums. */
const headerLength = 32;
const frameHeaderLength = 24;
const littleEndianMagic = 0x377f0682;
const bigEndianMagic = 0x377f0683;

type Checksum = readonly [number, number];

/**
 * Whether a write-ahead log holds what no crash can have left. SQLite takes a log up to the first frame that is not
 * whole and forgets the rest without a word: right after a power cut, which tears what was being written, and wrong
 * when a bit fell over further back. We sync each transaction before the next one begins, so a frame that comes after
 * a later transaction's end proves that what is broken before it had been on disk. What is broken in the last
 * transaction looks like a power cut, and is one more case in which devices meet an older head.
 */
export function isLogDamaged(log: Uint8Array): boolean {
  if (log.length < headerLength) return false;
  // SQLite syncs the head of a log before it writes anything behind it, and takes one without a head for an empty one.
  if (isZero(log.subarray(0, headerLength))) return !isZero(log.subarray(headerLength));
  const view = new DataView(log.buffer, log.byteOffset, log.length);
  const magic = view.getUint32(0);
  if (magic !== littleEndianMagic && magic !== bigEndianMagic) return true;
  const isLittle = magic === littleEndianMagic;
  const add = (sum: Checksum, start: number, length: number) => addWords(view, isLittle, sum, start, length);
  if (!isEqual(add([0, 0], 0, 24), checksumAt(view, 24))) return true;

  const frameLength = frameHeaderLength + view.getUint32(8);
  let before = checksumAt(view, 24);
  let isBroken = false;
  let hasEndedSince = false;
  for (let start = headerLength; start + frameLength <= log.length; start += frameLength) {
    // The salts say which life of the file a frame belongs to: older frames lie behind the newest one.
    const isOfThisLife = isEqual(checksumAt(view, start + 8), checksumAt(view, 16));
    const stored = checksumAt(view, start + 16);
    const sum = add(add(before, start, 8), start + frameHeaderLength, frameLength - frameHeaderLength);
    const isWhole = isOfThisLife && isEqual(sum, stored);
    if (isWhole && hasEndedSince) return true;
    if (!isWhole) isBroken = true;
    const endsTransaction = isOfThisLife && view.getUint32(start + 4) !== 0;
    if (isBroken && endsTransaction) hasEndedSince = true;
    before = stored;
  }
  return false;
}

function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

function checksumAt(view: DataView, at: number): Checksum {
  return [view.getUint32(at), view.getUint32(at + 4)];
}

function isEqual(left: Checksum, right: Checksum): boolean {
  return left[0] === right[0] && left[1] === right[1];
}

function addWords(view: DataView, isLittle: boolean, sum: Checksum, start: number, length: number): Checksum {
  let [first, second] = sum;
  for (let at = start; at < start + length; at += 8) {
    first = (first + view.getUint32(at, isLittle) + second) >>> 0;
    second = (second + view.getUint32(at + 4, isLittle) + first) >>> 0;
  }
  return [first, second];
}
