import { meanAndError, type PersonScore, type Scored, scorePersons } from "./forecast/score-forecasts.ts";
import { kindsWithoutPattern, personKinds } from "./forecast/simulate-person.ts";
import { tableToText } from "./table-to-text.ts";

/**
 * How good the risk forecast is on simulated persons of whom the truth is known: its Brier score beside that of the own
 * base rate, and whether chances come true as often as they say. `npm run bench:forecast`; the same numbers every time.
 */
const perKind = 30;
const seed = 20_261;

const scores = scorePersons(perKind, seed, true);
console.log(
  `${scores.length} of ${perKind * personKinds.length} persons had enough in their log, seed ${seed}\n`,
);
console.log(
  tableToText(
    [
      "kind",
      "persons",
      "Brier",
      "base rate",
      "difference",
      "± error",
      "to the truth",
      "base rate",
      "named",
      "came true",
    ],
    personKinds.map((kind) =>
      rowOf(
        kind,
        scores.filter((score) => score.kind === kind),
      ),
    ),
  ),
);
const [without, withPattern] = [true, false].map((isWithout) =>
  scores.filter(({ kind }) => kindsWithoutPattern.has(kind) === isWithout),
);
console.log(
  `\nwithout a pattern: ${difference(without ?? [])}\nwith a pattern:    ${difference(withPattern ?? [])}\n`,
);
console.log(
  tableToText(
    ["chance said", "forecasts", "mean said", "came", "true chance"],
    calibration(scores.flatMap(({ scored }) => scored)),
  ),
);

function rowOf(kind: string, persons: readonly PersonScore[]): readonly string[] {
  if (persons.length === 0) return [kind, "0"];
  const { mean, error } = meanAndError(persons.map(({ brier, baseBrier }) => brier - baseBrier));
  const named = persons.flatMap(({ scored }) => scored.filter(({ isNamed }) => isNamed));
  const all = persons.flatMap(({ scored }) => scored);
  return [
    kind,
    String(persons.length),
    meanOf(persons, ({ brier }) => brier).toFixed(4),
    meanOf(persons, ({ baseBrier }) => baseBrier).toFixed(4),
    signed(mean),
    error.toFixed(4),
    meanOf(persons, ({ miss }) => miss).toFixed(4),
    meanOf(persons, ({ baseMiss }) => baseMiss).toFixed(4),
    `${((100 * named.length) / all.length).toFixed(1)} %`,
    named.length === 0 ? "–" : `${Math.round(100 * meanOf(named, ({ came }) => came))} %`,
  ];
}

function difference(persons: readonly PersonScore[]): string {
  const { mean, error } = meanAndError(persons.map(({ brier, baseBrier }) => brier - baseBrier));
  return `Brier ${signed(mean)} ± ${error.toFixed(4)} against the base rate, ${persons.length} persons`;
}

function calibration(scored: readonly Scored[]): readonly (readonly string[])[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const within = scored.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === tenth);
    const range = `${tenth * 10}–${tenth * 10 + 10} %`;
    if (within.length === 0) return [range, "0"];
    return [
      range,
      String(within.length),
      meanOf(within, ({ chance }) => chance).toFixed(3),
      meanOf(within, ({ came }) => came).toFixed(3),
      meanOf(within, ({ truth }) => truth).toFixed(3),
    ];
  });
}

function meanOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0) / items.length;
}

function signed(number: number): string {
  return `${number < 0 ? "−" : "+"}${Math.abs(number).toFixed(4)}`;
}
