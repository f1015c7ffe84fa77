export type SpreadWords = {
  readonly words: readonly string[];
  /** The box to go on in; null while somebody is still typing in this one. */
  readonly next: number | null;
};

/**
 * Puts what was typed or pasted into a box into as many boxes as it has words: twelve words at once fill all twelve.
 * Anything but a letter ends a word, so that numbers and commas from a copied list fall away.
 */
export function spreadWords(words: readonly string[], index: number, text: string): SpreadWords {
  const parts = text.split(/[^\p{Letter}]+/u).filter((part) => part !== "");
  const isAtEnd = parts.length > 0 && /[^\p{Letter}]$/u.test(text);
  const [only = ""] = parts;
  if (parts.length <= 1) {
    return { words: words.with(index, only), next: isAtEnd ? lastOf(words, index + 1) : null };
  }
  const spread = words.map((word, at) => (at < index ? word : (parts[at - index] ?? word)));
  return { words: spread, next: lastOf(words, index + parts.length - (isAtEnd ? 0 : 1)) };
}

function lastOf(words: readonly string[], index: number): number {
  return Math.min(words.length - 1, index);
}
