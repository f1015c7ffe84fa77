import type { Programme } from "./programme.ts";
import { addReadability, measureText, nothingRead, type Readability } from "./readability.ts";
import { type ReadingUnit, readingUnits } from "./reading-units.ts";

/** Under this many words a mean says more about chance than about the text. */
const fewWords = 25;

export type JoinedReading = {
  readonly units: readonly ReadingUnit[];
  readonly reading: Readability;
  readonly leastFlesch: 60 | 70;
};

/**
 * What the means are taken over. A unit of fewer than 25 words is counted together with the next unit of its section
 * that has the same threshold, and with the one before it when there is no next. What is still shorter than 25 words
 * after that is left out of the means; the length of its sentences is checked all the same.
 */
export function joinedReadings(programme: Programme): readonly JoinedReading[] {
  const joined: JoinedReading[] = [];
  for (const unit of readingUnits(programme)) {
    const reading = readUnit(unit);
    if (reading.words === 0) continue;
    const leastFlesch = leastFleschOf(unit);
    const neighbour = joined.findLastIndex(
      (other) => other.units[0]?.section === unit.section && other.leastFlesch === leastFlesch,
    );
    const before = joined[neighbour];
    if (before !== undefined && before.reading.words < fewWords) {
      joined[neighbour] = join(before, { units: [unit], reading, leastFlesch });
    } else {
      joined.push({ units: [unit], reading, leastFlesch });
    }
  }
  return joinLast(joined).filter(({ reading }) => reading.words >= fewWords);
}

/** The last of its section may still be short: it goes to the one before it. */
function joinLast(readings: readonly JoinedReading[]): readonly JoinedReading[] {
  const joined: JoinedReading[] = [];
  for (const reading of readings) {
    const before = joined.findLastIndex(
      (other) =>
        other.units[0]?.section === reading.units[0]?.section && other.leastFlesch === reading.leastFlesch,
    );
    const neighbour = joined[before];
    if (reading.reading.words < fewWords && neighbour !== undefined)
      joined[before] = join(neighbour, reading);
    else joined.push(reading);
  }
  return joined;
}

function join(left: JoinedReading, right: JoinedReading): JoinedReading {
  return {
    units: [...left.units, ...right.units],
    reading: addReadability(left.reading, right.reading),
    leastFlesch: left.leastFlesch,
  };
}

export function readUnit(unit: ReadingUnit): Readability {
  return unit.texts.map(({ text }) => measureText(text)).reduce(addReadability, nothingRead);
}

/** Explaining takes harder words than asking. */
export function leastFleschOf(unit: ReadingUnit): 60 | 70 {
  const explains = unit.part === "evidence" || (unit.part === "page" && unit.page.kind === "explanation");
  return explains ? 60 : 70;
}
