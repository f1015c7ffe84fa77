import { atLeast, atMost, type Figure } from "./figure.ts";

/** Reads what a command printed. Nothing found is no figure, and whoever runs the command says that it is missing. */
export type ReadFigures = (said: string) => readonly Figure[];

/** `npm run build`: "first-load script: 54260 of 60000 bytes". */
export const readBudgets: ReadFigures = (said) => {
  const lines = [...said.matchAll(/^(.+): (\d+) of (\d+) bytes$/gm)].map(([, name = "", size, limit]) => ({
    name,
    size: Number(size),
    limit: Number(limit),
  }));
  const plain = lines.filter(({ name }) => !name.includes(" of module "));
  return [
    ...plain.map(({ name, size, limit }) => atMost(budgetNames[name] ?? name, size, limit, "bytes")),
    ...["opening", "whole"].flatMap((part) => heaviest(lines, part)),
  ];
};

const budgetNames: Readonly<Record<string, string>> = {
  "first-load script": "script bij de eerste keer openen, ingepakt",
  "first-load style": "stijl bij de eerste keer openen, ingepakt",
  fonts: "letters",
  "help-now script": "script van Hulp nu, ingepakt",
  opening: "de zwaarste stap openen, boven de eerste keer",
  whole: "de zwaarste stap tot de laatste pagina",
};

type Weighed = { readonly name: string; readonly size: number; readonly limit: number };

function heaviest(lines: readonly Weighed[], part: string): readonly Figure[] {
  const [first] = lines
    .filter(({ name }) => name.startsWith(`${part} of module `))
    .toSorted((left, right) => right.size - left.size);
  return first === undefined ? [] : [atMost(budgetNames[part] ?? part, first.size, first.limit, "bytes")];
}

/** `npm run check:content -- --table`: page, kind, words, mean, longest, flesch, least. */
export const readReadability: ReadFigures = (said) => {
  const rows = [...said.matchAll(/^\S.*? {2,}(\d+) +([\d.]+) +(\d+) +(\d+|–) +(\d+)$/gm)]
    .map(([, words, mean, longest, flesch, least]) => ({
      words: Number(words),
      mean: Number(mean),
      longest: Number(longest),
      // A page without a sentence has none.
      spare: flesch === "–" ? 0 : Number(flesch) - Number(least),
    }))
    .filter(({ words }) => words > 0);
  if (rows.length === 0) return [];
  return [
    atLeast("nagekeken pagina's en oefeningen", rows.length, 1, "stuks"),
    atMost(
      "hoogste gemiddelde zinslengte van een pagina",
      maximum(rows.map(({ mean }) => mean)),
      12,
      "woorden",
      1,
    ),
    atMost("langste zin", maximum(rows.map(({ longest }) => longest)), 18, "woorden"),
    atMost(
      "pagina's onder hun Flesch-Douma (70, uitleg 60)",
      rows.filter(({ spare }) => spare < 0).length,
      0,
      "stuks",
    ),
  ];
};

function maximum(numbers: readonly number[]): number {
  return Math.max(...numbers);
}

/** `npm run bench:sos`: "CPU x4, median of 5: 668 ms, target 1000 ms: reached". */
export const readHelpNow: ReadFigures = (said) =>
  [...said.matchAll(/^CPU x(\d), median of \d+: (\d+) ms, target (\d+) ms/gm)].map(([, slow, ms, limit]) =>
    atMost(`Hulp nu in beeld, offline, processor ×${slow} trager`, Number(ms), Number(limit), "ms"),
  );

/** `npm run bench:programme`: "in frame 1 after the tap, target 1: reached". */
export const readProgramme: ReadFigures = (said) =>
  [...said.matchAll(/^in frame (\d+) after the tap, target (\d+)/gm)].map(([, frame, limit]) =>
    atMost("programma na de tik, in beeld", Number(frame), Number(limit), "beeld(en)"),
  );

/** `npm run bench:app` and `bench:desk`: "diary opens   232 ms   271 ms   ≤ 300 ms   reached". The median counts. */
export const readTimings: ReadFigures = (said) => [
  ...[...said.matchAll(/^(\S.*?) {2,}(\d+) ms {2,}\d+ ms {2,}≤ (\d+) ms/gm)].map(([, name = "", ms, limit]) =>
    atMost(timingNames[name] ?? name, Number(ms), Number(limit), "ms"),
  ),
  ...[...said.matchAll(/interactions: p98 (\d+) ms.*target p98 ≤ (\d+) ms/g)].map(([, ms, limit]) =>
    atMost("200 handelingen, 98 van de 100 binnen", Number(ms), Number(limit), "ms"),
  ),
];

const timingNames: Readonly<Record<string, string>> = {
  "cold start to usable Vandaag": "koude start tot Vandaag, 10.000 regels",
  "diary opens": "dagboek openen, 10.000 regels",
  "insight opens": "Inzicht openen, 10.000 regels",
  "plan opens": "plan openen, 10.000 regels",
  "from the address to the lock, and from the opened lock to the sorted list":
    "werkplek met 200 cliënten openen, zonder het typen van de pincode",
  "sorting by need": "200 cliënten op volgorde van wie iemand nodig heeft",
};

/** `npm run bench:sync` and `bench:push`. Of the peers nothing is asked: they stand beside ours. */
export const readSync: ReadFigures = (said) => [
  ...[...said.matchAll(/^(\S.*?) {2,}([\d.]+) s {2,}(?:([\d.]+) s|–) {2,}(?:[\d.]+ s|–)$/gm)].flatMap(
    ([, name = "", pull, start]) => [
      beside(name, "nieuw toestel haalt 20.000 regels op", Number(pull), 1.2),
      ...(start === undefined ? [] : [beside(name, "koude start met 20.000 regels", Number(start), 0.2)]),
    ],
  ),
  ...readPush(said),
];

function beside(name: string, what: string, seconds: number, limit: number): Figure {
  const figure = atMost(`${what} · ${name}`, seconds, limit, "s", 2);
  return isOurs(name) ? figure : { ...figure, target: "naast de onze", isMet: null };
}

export const readPush: ReadFigures = (said) =>
  [
    ...said.matchAll(
      /^(\S.*?) {2,}(\d+) {2,}[\d.]+ ms {2,}([\d.]+) ms {2,}(\d+) {2,}(\d+)\/s {2,}([\d.]+) {2,}(\d+) MB {2,}(\d+) MB$/gm,
    ),
  ].flatMap(([, name = "", pace, p99, failed, raw, ratio]) => {
    const said = `${ratio} van ${raw}/s rauw schrijven`;
    // The target is set for SQLite; what stands beside it is told, and held to nothing.
    if (name !== "ours, SQLite")
      return [
        { what: `bewaren per seconde · ${name}`, value: `${pace} (${said})`, target: "–", isMet: null },
      ];
    const perSecond = atLeast("bewaren per seconde, 64 toestellen, SQLite", Number(pace), 5_000, "/s");
    return [
      { ...perSecond, value: `${perSecond.value} (${said})` },
      atMost("de langzaamste 1 op 100 daarvan", Number(p99), 50, "ms", 1),
      atMost("mislukt daarvan", Number(failed), 0, "keer"),
    ];
  });

function isOurs(name: string): boolean {
  return name.startsWith("ours");
}

/** `npm run bench:forecast`: the forecast is to be no worse than the base rate, and better where there is a pattern. */
export const readForecast: ReadFigures = (said) =>
  [...said.matchAll(/^(with|without) a pattern: +Brier ([+−])([\d.]+)/gm)].map(([, which, sign, size]) => {
    const value = Number(size) * (sign === "−" ? -1 : 1);
    const isWith = which === "with";
    const what = `voorspelling ${isWith ? "met" : "zonder"} patroon, Brier naast het gemiddelde`;
    return atMost(what, value, isWith ? 0 : 0.001, "", 4);
  });
