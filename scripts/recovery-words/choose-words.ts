import { parseBlockList } from "./block-list.ts";
import { lookAlikesByWord } from "./look-alike.ts";

/** BIP39: 11 bits a word. */
export const wordCount = 2048;

/** BIP39: the first four letters are enough to know the word. */
function beginningOf(word: string): string {
  return word.slice(0, 4);
}

/**
 * Chooses exactly 2,048 words, sorted, no two with the same first four letters.
 *
 * `candidatesText` holds words between white space, best first; `#` begins a comment. What breaks a rule (4–8
 * plain letters, not blocked) falls out. Of the words with one beginning the first wins, unless a later one has
 * fewer look-alikes among the rest. What is too much goes: first what has most look-alikes, then what stands last.
 * Throws when too few are left.
 */
export function chooseWords(candidatesText: string, blockedText: string): readonly string[] {
  const candidates = readCandidates(candidatesText, parseBlockList(blockedText));
  const choices = chooseOnePerBeginning(candidates);
  if (choices.length < wordCount) {
    throw new Error(
      `${candidates.length} candidates keep the rules, with ${choices.length} different beginnings of four letters; ` +
        `${wordCount} are needed: add ${wordCount - choices.length} candidates with a new beginning.`,
    );
  }
  return leaveOutSurplus(choices, candidates).toSorted();
}

/** The pairs of words in the list that are easily taken for each other. */
export function lookAlikePairs(words: readonly string[]): readonly (readonly [string, string])[] {
  return [...lookAlikesByWord(words)].flatMap(([one, others]) =>
    others.filter((other) => one < other).map((other): readonly [string, string] => [one, other]),
  );
}

function readCandidates(text: string, isBlocked: (word: string) => boolean): readonly string[] {
  const words = text.replace(/#.*/g, "").split(/\s+/);
  return [...new Set(words)].filter((word) => /^[a-z]{4,8}$/.test(word) && !isBlocked(word));
}

/** Each change lowers the number of look-alike pairs, so this comes to an end. */
function chooseOnePerBeginning(candidates: readonly string[]): readonly string[] {
  const lookAlikes = lookAlikesByWord(candidates);
  const chosenByBeginning = new Map(candidates.toReversed().map((word) => [beginningOf(word), word]));
  const countClashes = (word: string) =>
    (lookAlikes.get(word) ?? []).filter(
      (other) =>
        beginningOf(other) !== beginningOf(word) && chosenByBeginning.get(beginningOf(other)) === other,
    ).length;

  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const [beginning, options] of Map.groupBy(candidates, beginningOf)) {
      const current = chosenByBeginning.get(beginning) ?? "";
      const best = options.reduce((one, other) => (countClashes(other) < countClashes(one) ? other : one));
      if (countClashes(best) === countClashes(current)) continue;
      chosenByBeginning.set(beginning, best);
      isChanged = true;
    }
  }
  return [...chosenByBeginning.values()];
}

function leaveOutSurplus(words: readonly string[], candidates: readonly string[]): readonly string[] {
  const lookAlikes = lookAlikesByWord(words);
  const kept = new Set(words);
  const lastFirst = candidates.toReversed().filter((word) => kept.has(word));
  const countClashes = (word: string) =>
    (lookAlikes.get(word) ?? []).filter((other) => kept.has(other)).length;

  while (kept.size > wordCount) {
    const left = lastFirst.filter((word) => kept.has(word));
    kept.delete(left.reduce((worst, word) => (countClashes(word) > countClashes(worst) ? word : worst)));
  }
  return [...kept];
}
