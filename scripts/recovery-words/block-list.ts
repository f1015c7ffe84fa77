/**
 * Reads the block list: one rule a line, `#` begins a comment. `word` stands for that word alone, `word*` for
 * every word that begins so, `*word` for every word that ends so, `*word*` for every word that holds it.
 */
export function parseBlockList(text: string): (word: string) => boolean {
  const rules = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(ruleToPattern);
  return (word) => rules.some((rule) => rule.test(word));
}

function ruleToPattern(rule: string): RegExp {
  const parts = /^(\*?)([a-z]+)(\*?)$/.exec(rule);
  if (parts === null) throw new Error(`The block list has a rule that cannot be read: "${rule}".`);
  const [, open = "", stem = "", close = ""] = parts;
  return new RegExp(`${open === "" ? "^" : ""}${stem}${close === "" ? "$" : ""}`);
}
