/** The bytes of a database file and of its log, as a power cut left them. */
export type Image = { readonly file: Buffer; readonly log: Buffer };

export type Damage = {
  /** What was done, so that a round can be understood. */
  readonly what: string;
  /** The first byte of the log that is not as it was; null when the log is whole. */
  readonly logFrom: number | null;
  readonly isCut: boolean;
  readonly image: Image;
};

const sectorLength = 512;

type Random = () => number;

/** One of the things that disks do: forget a bit, a sector or the end, keep an old sector, or write it elsewhere. */
export function damageImage(image: Image, random: Random): Damage {
  const target = random() < 0.5 ? "file" : "log";
  const { name, damage } = pick(ways, random);
  const bytes = image[target];
  const { from, damaged } = damage(bytes, random);
  return {
    what: `${name} in the ${target} at ${from} of ${bytes.length}`,
    logFrom: target === "log" ? from : null,
    isCut: damage === cutOff,
    image: { ...image, [target]: damaged },
  };
}

type Way = (bytes: Buffer, random: Random) => { readonly from: number; readonly damaged: Buffer };

const cutOff: Way = (bytes, random) => {
  const from = below(bytes.length, random);
  return { from, damaged: Buffer.from(bytes.subarray(0, from)) };
};

const flipBits =
  (count: number): Way =>
  (bytes, random) => {
    const places = Array.from({ length: count }, () => below(bytes.length, random));
    const damaged = Buffer.from(bytes);
    for (const place of places) damaged[place] = (damaged[place] ?? 0) ^ (1 << below(8, random));
    return { from: Math.min(...places), damaged };
  };

const writeSector =
  (content: (bytes: Buffer, random: Random) => Buffer): Way =>
  (bytes, random) => {
    const from = sector(bytes, random);
    const damaged = Buffer.from(bytes);
    content(bytes, random).copy(damaged, from);
    return { from, damaged };
  };

const ways: readonly { readonly name: string; readonly damage: Way }[] = [
  { name: "one bit", damage: flipBits(1) },
  { name: "one bit", damage: flipBits(1) },
  { name: "five bits", damage: flipBits(5) },
  { name: "a lost sector", damage: writeSector(() => Buffer.alloc(sectorLength)) },
  {
    name: "a sector of noise",
    damage: writeSector((_, random) =>
      Buffer.from(Array.from({ length: sectorLength }, () => below(256, random))),
    ),
  },
  {
    name: "a sector in another's place",
    damage: writeSector((bytes, random) => {
      const from = sector(bytes, random);
      return bytes.subarray(from, from + sectorLength);
    }),
  },
  { name: "cut off", damage: cutOff },
];

function below(end: number, random: Random): number {
  return Math.floor(random() * end);
}

/** Where a whole sector begins. */
function sector(bytes: Buffer, random: Random): number {
  return below(Math.floor(bytes.length / sectorLength), random) * sectorLength;
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[below(items.length, random)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}
