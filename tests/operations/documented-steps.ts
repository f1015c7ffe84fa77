/** One command of docs/operations.md that is to be typed. */
export type DocumentedStep = {
  readonly command: string;
  /** What it needs beside an account: root, systemd, a domain. */
  readonly needs: readonly string[];
};

/** The fenced blocks that are marked as a step, in their order. */
export function readSteps(markdown: string): readonly DocumentedStep[] {
  return [...markdown.matchAll(/^```sh step(?<needs>[ a-z]*)\n(?<command>.+)\n```$/gm)].map(({ groups }) => ({
    command: groups?.command ?? "",
    needs: (groups?.needs ?? "").split(" ").filter((need) => need !== ""),
  }));
}
