import {
  type ReadFigures,
  readBudgets,
  readForecast,
  readHelpNow,
  readProgramme,
  readPush,
  readReadability,
  readSync,
  readTimings,
} from "./read-figures.ts";

type Common = {
  /** For `--only`. */
  readonly id: string;
  readonly title: string;
  /** Only with `--slow`: it needs a quiet machine and minutes. */
  readonly isSlow?: true;
};

/** A run of tests is held to no failure and a least number of tests; a measurement to what it prints. */
export type ProofStep = Common &
  (
    | {
        readonly type: "tests";
        readonly runner: "unit" | "process" | "database" | "playwright";
        readonly files: readonly string[];
        readonly least: number;
      }
    | {
        readonly type: "figures";
        readonly script: string;
        readonly args: readonly string[];
        readonly read: ReadFigures;
      }
  );

/** In the order of the report. The least numbers are floors below what there is: a file that vanishes is noticed. */
export const proofSteps: readonly ProofStep[] = [
  {
    id: "budgets",
    title: "Gewicht van de app",
    type: "figures",
    script: "build",
    args: [],
    read: readBudgets,
  },
  {
    id: "vectors",
    title: "Versleuteling: vaste voorbeelden en een tweede uitvoering",
    type: "tests",
    runner: "unit",
    files: ["src/crypto"],
    least: 100,
  },
  {
    id: "evil-server",
    title: "Een server die liegt",
    type: "tests",
    runner: "process",
    files: ["tests/evil-server"],
    least: 50,
  },
  {
    id: "people",
    title: "Wie mag lezen, en wie niet meer",
    type: "tests",
    runner: "process",
    files: ["tests/people"],
    least: 20,
  },
  {
    id: "faults",
    title: "Stroomuitval, volle schijf, kapotte schijf, oude back-up",
    type: "tests",
    runner: "database",
    files: ["tests/faults"],
    least: 20,
  },
  {
    id: "cuts",
    title: "Afgebroken verbindingen, en onzin op elke ingang",
    type: "tests",
    runner: "process",
    files: ["tests/vault", "tests/fuzz", "tests/network"],
    least: 20,
  },
  {
    id: "release",
    title: "Twee keer bouwen geeft hetzelfde",
    type: "tests",
    runner: "process",
    files: ["tests/release"],
    least: 1,
  },
  {
    id: "signed-release",
    title: "Een vreemde versie wordt geweigerd",
    type: "tests",
    runner: "playwright",
    files: ["tests/e2e/signed-release.spec.ts", "tests/e2e/service-worker.spec.ts"],
    least: 10,
  },
  {
    id: "readability",
    title: "Leesbaarheid van alle teksten",
    type: "figures",
    script: "check:content",
    args: ["--table"],
    read: readReadability,
  },
  {
    id: "accessibility",
    title: "Toegankelijkheid van de schermen",
    type: "tests",
    runner: "playwright",
    files: ["tests/accessibility"],
    least: 20,
  },
  {
    id: "forecast",
    title: "Voorspelling van moeilijke uren, met verzonnen personen",
    type: "figures",
    script: "bench:forecast",
    args: [],
    read: readForecast,
  },
  {
    id: "help-now",
    title: "Hulp nu",
    isSlow: true,
    type: "figures",
    script: "bench:sos",
    args: [],
    read: readHelpNow,
  },
  {
    id: "programme",
    title: "Het programma openen",
    isSlow: true,
    type: "figures",
    script: "bench:programme",
    args: [],
    read: readProgramme,
  },
  {
    id: "app",
    title: "Een jaar gebruik",
    isSlow: true,
    type: "figures",
    script: "bench:app",
    args: [],
    read: readTimings,
  },
  {
    id: "desk",
    title: "De werkplek van een behandelaar",
    isSlow: true,
    type: "figures",
    script: "bench:desk",
    args: ["200", "5"],
    read: readTimings,
  },
  {
    id: "push",
    title: "Bewaren op de server",
    isSlow: true,
    type: "figures",
    script: "bench:push",
    args: [],
    read: readPush,
  },
  {
    id: "sync",
    title: "Naast andere programma's",
    isSlow: true,
    type: "figures",
    script: "bench:sync",
    args: ["3"],
    read: readSync,
  },
];
