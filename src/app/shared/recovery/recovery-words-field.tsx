import { securityStrings } from "../../strings/security-strings.ts";
import { WordsField } from "../../ui/words-field.tsx";
import { suggestWords } from "../../vault/suggest-words.ts";

type Props = {
  readonly error: string | undefined;
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
};

export const noWords: readonly string[] = Array<string>(12).fill("");

/** The twelve words, typed over from paper; the list of words comes along, so it is for lazy screens only. */
export function RecoveryWordsField({ error, words, onChange }: Props) {
  const text = securityStrings.recovery;
  return (
    <WordsField
      legend={text.field}
      hint={text.fieldHint}
      error={error}
      words={words}
      wordLabel={text.word}
      suggest={suggestWords}
      suggestedText={text.suggested}
      onChange={onChange}
    />
  );
}
