import type { Section } from "../../src/domain/programme/module.ts";
import type { Programme } from "./programme.ts";
import { addReadability, measureText, nothingRead, type Readability } from "./readability.ts";
import { type ReadingUnit, readingUnits } from "./reading-units.ts";

/** Under this many words a mean says more about chance than about the text. */
const fewWords = 25;

type JoinedReading = {
  readonly units: readonly ReadingUnit[];
  readonly reading: Readability;
  readonly leastFlesch: 60 | 70;
};

type Read = { readonly unit: ReadingUnit; readonly reading: Readability };

/**
 * What the means are taken over. A unit of 25 words or more stands alone. A shorter one is counted together with the
 * units after it, and if need be before it, that are in the same section and have the same threshold, until there are
 * 25 words; the others are judged by themselves all the same, so that an easy line hides no hard page. What cannot
 * come to 25 words is left out of the means. The length of each sentence is checked everywhere.
 */
export function joinedReadings(programme: Programme): readonly JoinedReading[] {
  const sections = programme.modules.flatMap((module) => module.sections);
  return sections.flatMap((section) =>
    ([60, 70] as const).flatMap((leastFlesch) => {
      const reads = readSection(programme, section).filter(({ unit }) => leastFleschOf(unit) === leastFlesch);
      return reads.flatMap((_, index): readonly JoinedReading[] => {
        const joined = joinFrom(reads, index);
        const reading = joined.map((read) => read.reading).reduce(addReadability, nothingRead);
        if (reading.words < fewWords) return [];
        return [{ units: joined.map(({ unit }) => unit), reading, leastFlesch }];
      });
    }),
  );
}

function readSection(programme: Programme, section: Section): readonly Read[] {
  return readingUnits(programme)
    .filter((unit) => unit.section === section)
    .map((unit) => ({ unit, reading: readUnit(unit) }))
    .filter(({ reading }) => reading.words > 0);
}

function joinFrom(reads: readonly Read[], index: number): readonly Read[] {
  const wordsIn = (from: number, to: number) =>
    reads.slice(from, to).reduce((sum, { reading }) => sum + reading.words, 0);
  let from = index;
  let to = index + 1;
  while (wordsIn(from, to) < fewWords && to < reads.length) to += 1;
  while (wordsIn(from, to) < fewWords && from > 0) from -= 1;
  return reads.slice(from, to);
}

export function readUnit(unit: ReadingUnit): Readability {
  return unit.texts.map(({ text }) => measureText(text)).reduce(addReadability, nothingRead);
}

/** Explaining takes harder words than asking. */
export function leastFleschOf(unit: ReadingUnit): 60 | 70 {
  const explains = unit.part === "evidence" || (unit.part === "page" && unit.page.kind === "explanation");
  return explains ? 60 : 70;
}
