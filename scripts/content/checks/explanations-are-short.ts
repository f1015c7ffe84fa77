import { splitWords } from "../dutch/split-sentences.ts";
import { problemAt } from "../problem.ts";
import { readingUnits } from "../reading-units.ts";
import type { Check } from "./check.ts";

/** "At most about 120": a tenth over is let through. */
const mostWords = 132;

/** A page of explanation fits one idea; a box on it may be as long again. */
export const explanationsAreShort: Check = (programme) =>
  readingUnits(programme)
    .filter((unit) => unit.part === "evidence" || (unit.part === "page" && unit.page.kind === "explanation"))
    .flatMap((unit) => {
      const words = unit.texts.reduce((sum, { text }) => sum + splitWords(text).length, 0);
      if (words <= mostWords) return [];
      return [problemAt(unit.place, `${unit.name} has ${words} words; about 120 is the most`)];
    });
