import { joinedReadings } from "../joined-readings.ts";
import { problemAt } from "../problem.ts";
import { fleschDouma, wordsPerSentence } from "../readability.ts";
import type { Check } from "./check.ts";

const mostWordsPerSentence = 12;

/** Dutch at B1: short sentences on average, and a Flesch-Douma that fits what the text is for. */
export const textsAreReadable: Check = (programme) =>
  joinedReadings(programme).flatMap(({ units, reading, leastFlesch }) => {
    const [first] = units;
    if (first === undefined) return [];
    const name = units.map((unit) => unit.name).join(" + ");
    const mean = wordsPerSentence(reading);
    const flesch = fleschDouma(reading);
    const problems = [];
    if (mean > mostWordsPerSentence) {
      problems.push(problemAt(first.place, `${name}: ${mean.toFixed(1)} words a sentence; 12 is the most`));
    }
    if (flesch < leastFlesch) {
      problems.push(
        problemAt(first.place, `${name}: Flesch-Douma ${flesch.toFixed(0)}; ${leastFlesch} is the least`),
      );
    }
    return problems;
  });
