import { expect, test } from "vitest";
import { chooseWords, lookAlikePairs, wordCount } from "./choose-words.ts";

const nothingBlocked = "";

test("of the words with one beginning the first is chosen", () => {
  expect(choose("boomstam boomhut")).toContain("boomstam");
  expect(choose("boomhut boomstam")).toContain("boomhut");
});

test("a later word with the same beginning is chosen when the first looks like another word", () => {
  const words = choose("boom boot bootje");
  expect(words).toContain("boom");
  expect(words).toContain("bootje");
});

test("a word with a look-alike goes before a word that stands later in the file", () => {
  const words = chooseWords(`boom boot ${fillers(wordCount - 1)}`, nothingBlocked);
  expect(lookAlikePairs(words)).toEqual([]);
  expect(words).toContain("boom");
  expect(words).not.toContain("boot");
});

test("without look-alikes the last words of the file go first", () => {
  const words = chooseWords(`${fillers(wordCount)} olifant`, nothingBlocked);
  expect(words).toHaveLength(wordCount);
  expect(words).not.toContain("olifant");
});

test.each(["kat", "tafelkleed", "café", "zee-egel", "Anna"])(
  "%s is not chosen: four to eight plain letters",
  (word) => {
    expect(choose(word)).not.toContain(word);
  },
);

test("a word in a comment is no candidate", () => {
  expect(choose("# olifant\n")).not.toContain("olifant");
});

test("a blocked word is not chosen", () => {
  const blocked = "# animals\ntijger\nkrok*\n*fant\n*raff*";
  const words = chooseWords(`tijger krokodil olifant giraffe zebra ${fillers(wordCount)}`, blocked);
  expect(words).toContain("zebra");
  for (const word of ["tijger", "krokodil", "olifant", "giraffe"]) expect(words).not.toContain(word);
});

test("a rule that cannot be read is not passed over", () => {
  expect(() => chooseWords(fillers(wordCount), "tij*ger")).toThrow('"tij*ger"');
});

test("with too few words it says how many are missing", () => {
  expect(() => chooseWords(fillers(wordCount - 3), nothingBlocked)).toThrow("add 3 candidates");
});

test.each([
  ["boot", "boom"],
  ["boot", "boort"],
  ["leiden", "lijden"],
  ["hard", "hart"],
  ["koud", "kaut"],
])("%s and %s are look-alikes", (one, other) => {
  expect(lookAlikePairs([one, other])).toEqual([[one, other].toSorted()]);
});

test("words two letters apart are no look-alikes", () => {
  expect(lookAlikePairs(["tafel", "tegel", "boot", "boog", "boekje"])).toEqual([["boog", "boot"]]);
});

function choose(words: string): readonly string[] {
  return chooseWords(`${words} ${fillers(wordCount)}`, nothingBlocked);
}

/** Made-up words that are no look-alikes of each other: four letters, twice. */
function fillers(count: number): string {
  const letters = [..."aeklmnoprstw"];
  const beginnings = letters.flatMap((one) =>
    letters.flatMap((two) => letters.flatMap((three) => letters.map((four) => one + two + three + four))),
  );
  return beginnings
    .slice(0, count)
    .map((beginning) => beginning + beginning)
    .join(" ");
}
