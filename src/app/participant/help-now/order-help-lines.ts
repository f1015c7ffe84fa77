import type { HelpLine } from "../../../domain/safety/help-line.ts";

const crisisNumbers = ["112", "113"];

/** Danger to life first, in the order 112, 113; the others keep the order of the content. Throws when one is missing. */
export function orderHelpLines(helpLines: readonly HelpLine[]): {
  readonly crisis: readonly HelpLine[];
  readonly other: readonly HelpLine[];
} {
  const crisis = crisisNumbers.map((number) => {
    const line = helpLines.find((candidate) => candidate.dial === number);
    if (line === undefined) throw new Error(`the help lines must hold ${number}`);
    return line;
  });
  return { crisis, other: helpLines.filter((line) => !crisis.includes(line)) };
}
