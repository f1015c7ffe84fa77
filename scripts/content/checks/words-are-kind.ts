import { participantTexts } from "../participant-texts.ts";
import { problemAt } from "../problem.ts";
import type { Check } from "./check.ts";
import { forbiddenWords } from "./forbidden-words.nl.ts";

/** No word of shame, no "u", no slogan, no emoji: the list says why. */
export const wordsAreKind: Check = (programme) =>
  participantTexts(programme).flatMap(({ place, text }) =>
    forbiddenWords.flatMap(({ find, why }) => {
      const found = find.exec(text)?.[0];
      return found === undefined ? [] : [problemAt(place, `"${found}" is not ours (${why})`)];
    }),
  );
