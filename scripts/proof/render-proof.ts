import type { Figure, StepResult } from "./figure.ts";

export type Proof = {
  /** UTC, as "2026-01-31". */
  readonly day: string;
  readonly version: string;
  readonly commit: string | null;
  readonly machine: string;
  /** How busy the machine was when it began: the load of the last minute. */
  readonly load: number;
  readonly steps: readonly StepResult[];
  /** Titles of what was not run this time. */
  readonly left: readonly string[];
};

/** The report as a practice reads it. A figure that falls short is named first. */
export function renderProof(proof: Proof): string {
  const all = proof.steps.flatMap(({ figures }) => figures);
  const missed = all.filter(({ isMet }) => isMet === false);
  const held = all.filter(({ isMet }) => isMet !== null);
  return [
    "# Bewijs",
    "",
    `Gemaakt op ${proof.day} met \`npm run proof\`. Versie ${proof.version}, ${proof.commit === null ? "met wijzigingen die nog niet zijn vastgelegd" : `commit ${proof.commit.slice(0, 12)}`}. Machine: ${proof.machine}; drukte aan het begin: ${proof.load.toFixed(1)}.`,
    "",
    "Iedereen kan dit zelf nog eens doen. Tests die slagen, bewijzen niet dat er geen fouten zijn. Niemand buiten het project heeft de app beoordeeld.",
    "",
    `**${held.length - missed.length} van ${held.length} getallen halen hun doel.**`,
    ...(missed.length === 0 ? [] : ["", "## Wat tekortschiet", "", ...missed.map(toMissedLine)]),
    ...proof.steps.flatMap((step) => ["", ...renderStep(step)]),
    ...(proof.left.length === 0
      ? []
      : [
          "",
          "## Niet gedaan deze keer",
          "",
          ...proof.left.map((title) => `- ${title}`),
          "",
          "Met `npm run proof -- --slow` komen de metingen erbij. Laat de machine dan met rust.",
        ]),
    "",
    "Wat vaker en langer is geprobeerd, staat in [reliability.md](reliability.md). Eerdere metingen staan in [measurements.md](measurements.md).",
    "",
  ].join("\n");
}

function renderStep({ title, command, seconds, figures }: StepResult): readonly string[] {
  return [
    `## ${title}`,
    "",
    `\`${command}\`, ${seconds} s`,
    "",
    "| wat | gemeten | doel | gehaald |",
    "|---|---|---|---|",
    ...figures.map(
      ({ what, value, target, isMet }) => `| ${what} | ${value} | ${target} | ${toMark(isMet)} |`,
    ),
  ];
}

function toMissedLine({ what, value, target }: Figure): string {
  return `- ${what}: gemeten ${value}, doel ${target}.`;
}

function toMark(isMet: boolean | null): string {
  if (isMet === null) return "–";
  return isMet ? "ja" : "**nee**";
}
