/** For every word the others that are easily taken for it: one letter apart on paper, or the same aloud. */
export function lookAlikesByWord(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const keysByWord = new Map([...words].map((word) => [word, keysOf(word)]));
  const wordsByKey = new Map<string, string[]>();
  for (const [word, keys] of keysByWord) {
    for (const key of keys) wordsByKey.set(key, [...(wordsByKey.get(key) ?? []), word]);
  }
  return new Map(
    [...keysByWord].map(([word, keys]) => {
      const others = new Set(keys.flatMap((key) => wordsByKey.get(key) ?? []));
      others.delete(word);
      return [word, [...others]];
    }),
  );
}

/** Two words share a key exactly when they look or sound alike: `boot` and `boom` share `boo?`, `boot` and `bot` `bo?t`. */
function keysOf(word: string): readonly string[] {
  const places = Array.from({ length: word.length }, (_, index) => index);
  return [
    ...places.map((index) => `${word.slice(0, index)}?${word.slice(index + 1)}`),
    ...[...places, word.length].map((index) => `${word.slice(0, index)}?${word.slice(index)}`),
    `sounds like ${soundOf(word)}`,
  ];
}

/** A rough spelling by ear: what a Dutch speaker says the same (ij/ei, ou/au, final d/t …) is written the same. */
function soundOf(word: string): string {
  return word
    .replaceAll("ch", "g")
    .replace(/c(?=[eiy])/g, "s")
    .replaceAll("c", "k")
    .replaceAll("ij", "ei")
    .replaceAll("ou", "au")
    .replaceAll("ph", "f")
    .replaceAll("th", "t")
    .replaceAll("qu", "kw")
    .replaceAll("x", "ks")
    .replaceAll("y", "i")
    .replaceAll("z", "s")
    .replaceAll("v", "f")
    .replace(/d$/, "t")
    .replace(/b$/, "p");
}
