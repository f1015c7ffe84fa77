import { useId, useRef, useState } from "preact/hooks";
import { Combobox } from "./combobox.tsx";
import { FieldError } from "./field.tsx";
import { FieldGroup } from "./field-group.tsx";
import { LiveRegion } from "./live-region.tsx";
import { spreadWords } from "./spread-words.ts";
import styles from "./words-field.module.css";

type WordsFieldProps = {
  readonly legend: string;
  readonly hint: string;
  readonly error: string | undefined;
  /** One a box, empty to begin with. */
  readonly words: readonly string[];
  /** Name of box `n`, counted from 1. */
  readonly wordLabel: (n: number) => string;
  readonly suggest: (typed: string) => readonly string[];
  /** What is said, also aloud, when so many suggestions fit: none is a mistake that is better known at once. */
  readonly suggestedText: (count: number) => string;
  readonly onChange: (words: readonly string[]) => void;
};

const enoughLetters = 2;

/** Words from a list, typed over from paper: a numbered box for each, completed from the list. */
export function WordsField(props: WordsFieldProps) {
  const { legend, hint, error, words, wordLabel, suggest, suggestedText, onChange } = props;
  const errorId = useId();
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  const [said, setSaid] = useState("");
  const suggestionsOf = words.map(suggest);
  const isUnknown = (index: number): boolean =>
    (words[index] ?? "").length >= enoughLetters && suggestionsOf[index]?.length === 0;
  const unknown = words.findIndex((_, index) => isUnknown(index));

  const focusOn = (index: number): void => boxes.current[index]?.focus();

  function type(index: number, text: string): void {
    const spread = spreadWords(words, index, text);
    const typed = spread.words[index] ?? "";
    const suggestions = suggest(typed);
    const [first = typed] = suggestions;
    // A space ends the word: where only one word begins so, that is the one.
    const isClear = spread.next !== null && suggestions.length === 1;
    onChange(isClear ? spread.words.with(index, first) : spread.words);
    setSaid(spread.next === null && typed.length >= enoughLetters ? suggestedText(suggestions.length) : "");
    if (spread.next !== null) focusOn(spread.next);
  }

  function choose(index: number, word: string, by: "tab" | "hand"): void {
    onChange(words.with(index, word));
    setSaid("");
    if (by === "hand") focusOn(Math.min(index + 1, words.length - 1));
  }

  /** On to the first box behind this one, or before it, that is empty; false when all are filled. */
  function goOn(index: number): boolean {
    const empty = words.map((_, at) => (index + 1 + at) % words.length).find((at) => words[at] === "");
    if (empty !== undefined) focusOn(empty);
    return empty !== undefined;
  }

  return (
    <FieldGroup legend={legend} hint={hint}>
      <ol class={styles.boxes} aria-describedby={error === undefined ? undefined : errorId}>
        {words.map((word, index) => (
          <li class={styles.one} key={index}>
            <Combobox
              label={wordLabel(index + 1)}
              mark={`${index + 1}`}
              value={word}
              suggestions={suggestionsOf[index] ?? []}
              isInvalid={isUnknown(index)}
              inputRef={(input) => {
                boxes.current[index] = input;
              }}
              onInput={(text) => type(index, text)}
              onChoose={(chosen, by) => choose(index, chosen, by)}
              onEnter={() => goOn(index)}
            />
          </li>
        ))}
      </ol>
      {unknown !== -1 && (
        <p class={styles.unknown} aria-hidden="true">
          {`${wordLabel(unknown + 1)}: ${suggestedText(0)}`}
        </p>
      )}
      <LiveRegion class="visually-hidden">{said}</LiveRegion>
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
    </FieldGroup>
  );
}
