import { moduleStrings } from "../../strings/module-strings.ts";
import type { ParticipantData } from "../../vault/participant-data.ts";

/** The participant's own word for it, as it stands in a sentence after "je" or "die". */
export function ownWord(data: ParticipantData): string {
  const { word, own } = data.answers("start", "own-word");
  const { ownWords } = moduleStrings.moduleFrame;
  if (word === "none-fits" && typeof own === "string" && own.trim() !== "") return own.trim().toLowerCase();
  return word === "addiction" || word === "compulsion" ? ownWords[word] : ownWords.habit;
}
