import { describe, expect, test } from "vitest";
import { type Bytes, bytesToHex } from "../../src/lib/bytes.ts";
import { reportRounds } from "../support/rounds.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { byteFamilies } from "./byte-families.ts";
import { jsonFamilies } from "./json-families.ts";
import { makeNoise, mutateBytes } from "./mutate-bytes.ts";
import type { ParserFamily } from "./parser-family.ts";
import { sealedFamilies } from "./sealed-families.ts";

/** Inputs for all parsers of one kind together; the long run asks for a million. */
const asked = Number(process.env.FUZZ_RUNS || 100_000);
const seed = Number(process.env.FAULT_SEED || 20261122);

const kinds: readonly (readonly [string, () => Promise<readonly ParserFamily[]>])[] = [
  ["bytes with one way to write them", async () => byteFamilies],
  ["JSON, and other text", async () => jsonFamilies],
  ["what is opened with a key", sealedFamilies],
];

describe.each(kinds)("of %s", (kind, findFamilies) => {
  test("every parser takes what is valid, throws at nothing, and takes nothing else", {
    timeout: 3_600_000,
  }, async () => {
    const families = await findFamilies();
    const random = seededRandom(seed);
    const perFamily = Math.ceil(asked / families.length);
    let accepted = 0;
    for (const family of families) {
      for (const valid of family.seeds) await expectSame(family, valid, await rewrite(family, valid));
      for (let input = 0; input < perFamily; input += 1) {
        const make = input % 3 === 0 ? makeNoise : mutateBytes;
        const bytes = make(family.seeds, random);
        const again = await rewrite(family, bytes);
        if (again === null) continue;
        accepted += 1;
        await expectSame(family, bytes, again);
      }
    }
    reportRounds(
      { name: `fuzz: ${kind}`, asked, seed, budgetMs: Number.POSITIVE_INFINITY },
      { rounds: perFamily * families.length, lost: 0, accepted },
    );
  });
});

/** Says with which bytes a parser threw. */
async function rewrite(family: ParserFamily, bytes: Bytes): Promise<Bytes | null> {
  try {
    const result = family.rewrite(bytes);
    return result instanceof Promise ? await result : result;
  } catch (error) {
    throw new Error(`${family.name} threw at ${bytesToHex(bytes)}, seed ${seed}`, { cause: error });
  }
}

async function expectSame(family: ParserFamily, bytes: Bytes, again: Bytes | null): Promise<void> {
  const hex = bytesToHex(bytes);
  if (again === null) throw new Error(`${family.name} refused what is valid: ${hex}, seed ${seed}`);
  const same = family.isJson ? await rewrite(family, again) : bytes;
  const isSame = same !== null && bytesToHex(same) === bytesToHex(again);
  expect(isSame, `${family.name} took ${hex} and wrote ${bytesToHex(again)}, seed ${seed}`).toBe(true);
}
