import { readFileSync, writeFileSync } from "node:fs";
import { chooseWords, lookAlikePairs } from "./choose-words.ts";

/** The TypeScript file that holds the list, a line for each first letter. */
export function wordsToSource(words: readonly string[]): string {
  const lines = [...Map.groupBy(words, (word) => word[0]).values()].map((line) => line.join(" "));
  return [
    "// Made by `node scripts/recovery-words/make-list.ts`: change the candidates there, never this file.",
    "",
    `const text = \`\n${lines.join("\n")}\n\`;`,
    "",
    "/**",
    " * The 2,048 Dutch words of a recovery code, for BIP39: sorted, 4–8 letters a–z, known by their first four letters.",
    " * A code that was written down needs this list as it is: a word's place is its meaning, so it never changes.",
    " */",
    "export const recoveryWords: readonly string[] = text.trim().split(/\\s/);",
    "",
  ].join("\n");
}

function main(): void {
  const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
  const words = chooseWords(read("candidates.txt"), read("blocked.txt"));
  writeFileSync(new URL("../../src/crypto/recovery-words-nl.ts", import.meta.url), wordsToSource(words));
  const pairs = lookAlikePairs(words).map((pair) => pair.join("/"));
  console.log(`${words.length} words; ${pairs.length} look-alike pairs ${pairs.join(", ")}`.trim());
}

if (import.meta.main) main();
