import { countSyllables } from "./dutch/count-syllables.ts";
import { splitSentences, splitWords } from "./dutch/split-sentences.ts";

export type Readability = {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** Words in the longest sentence. */
  readonly longest: number;
};

export const nothingRead: Readability = { words: 0, sentences: 0, syllables: 0, longest: 0 };

/** A text under six words without a closing mark is the name of a thing (an option, a title), not a sentence. */
export function isSentence(text: string): boolean {
  return /[.!?:…]["'’”)\]]*\s*$/.test(text) || splitWords(text).length >= 6;
}

export function measureText(text: string): Readability {
  const sentences = splitSentences(text).filter(isSentence).map(splitWords);
  return sentences.map(measureSentence).reduce(addReadability, nothingRead);
}

function measureSentence(words: readonly string[]): Readability {
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return { words: words.length, sentences: 1, syllables, longest: words.length };
}

export function addReadability(left: Readability, right: Readability): Readability {
  return {
    words: left.words + right.words,
    sentences: left.sentences + right.sentences,
    syllables: left.syllables + right.syllables,
    longest: Math.max(left.longest, right.longest),
  };
}

export function wordsPerSentence({ words, sentences }: Readability): number {
  return sentences === 0 ? 0 : words / sentences;
}

/**
 * Flesch reading ease as W.H. Douma fitted it to Dutch (De leesbaarheid van landbouwbladen, 1960): 0 is hard, 100 easy.
 * NaN when there is no sentence.
 */
export function fleschDouma(text: Readability): number {
  const syllablesPer100Words = (100 * text.syllables) / text.words;
  return 206.84 - 0.77 * syllablesPer100Words - 0.93 * wordsPerSentence(text);
}
