import { recoveryWords } from "../../crypto/recovery-words-nl.ts";

const fewestLetters = 2;
const most = 5;

/** Recovery words that begin with what was typed: from two letters on, five at most. Four letters leave one or none. */
export function suggestWords(typed: string): readonly string[] {
  const start = typed.trim().toLowerCase();
  if (start.length < fewestLetters) return [];
  return recoveryWords.filter((word) => word.startsWith(start)).slice(0, most);
}
