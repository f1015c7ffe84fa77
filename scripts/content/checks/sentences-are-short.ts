import { splitSentences, splitWords } from "../dutch/split-sentences.ts";
import { problemAt } from "../problem.ts";
import { readingUnits } from "../reading-units.ts";
import type { Check } from "./check.ts";

const mostWords = 18;

/** No sentence of more than 18 words, anywhere. */
export const sentencesAreShort: Check = (programme) =>
  [...new Set(readingUnits(programme).flatMap((unit) => unit.texts))].flatMap(({ place, text }) =>
    splitSentences(text).flatMap((sentence) => {
      const words = splitWords(sentence);
      if (words.length <= mostWords) return [];
      const start = words.slice(0, 4).join(" ");
      return [problemAt(place, `"${start} …" has ${words.length} words; ${mostWords} is the most`)];
    }),
  );
