/** What became of one row: as many rounds as there was time for. */
export type Outcome = {
  readonly name: string;
  readonly rounds: number;
  readonly asked: number;
  readonly result: string;
  /** Null where the rounds are the seeds, or chance is drawn anew. */
  readonly seed: number | null;
  readonly seconds: number;
  readonly day: string;
  readonly command: string;
};

const introduction = `# Reliability

What was done to the app and the server, how often, and what was lost. Written by \`npm run test:long\`, which does what
\`npm test\` does far more often; \`--minutes 10\` ends it after that time, \`--only\` names rows, \`--seed\` draws other
chances. *Rounds* is how many were really run of how many were asked; a row that was not run again keeps its last result.
What a round is stands in the test; what is promised, in [SECURITY.md](../SECURITY.md) and [operations.md](operations.md).
`;

const header = "| what | rounds | result | seed | seconds | day | command |";

/** The page with these outcomes in the place of earlier ones of the same name. */
export function updatePage(page: string, outcomes: readonly Outcome[]): string {
  const lineByName = new Map(readLines(page).map((line) => [nameOf(line), line]));
  for (const outcome of outcomes) lineByName.set(outcome.name, toLine(outcome));
  const lines = [...lineByName.values()];
  return `${[introduction, header, "|---|---|---|---|---|---|---|", ...lines].join("\n")}\n`;
}

function readLines(page: string): readonly string[] {
  const [, ...lines] = page.split("\n").filter((line) => line.startsWith("| "));
  return lines;
}

function nameOf(line: string): string {
  return line.split("|")[1]?.trim() ?? "";
}

export function toLine({ name, rounds, asked, result, seed, seconds, day, command }: Outcome): string {
  const number = (value: number) => value.toLocaleString("en");
  const cells = [name, `${number(rounds)} of ${number(asked)}`, result, seed ?? "–", number(seconds), day];
  return `| ${[...cells, `\`${command}\``].join(" | ")} |`;
}
