import type { Ref } from "preact";
import { useId, useState } from "preact/hooks";
import styles from "./combobox.module.css";

type ComboboxProps = {
  readonly label: string;
  /** Shown before the text, such as a number; the label says it too. */
  readonly mark: string;
  readonly value: string;
  /** What it could become, in the order of the list. */
  readonly suggestions: readonly string[];
  readonly isInvalid: boolean;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onInput: (text: string) => void;
  /** A suggestion was chosen; by Tab the focus goes on by itself. */
  readonly onChoose: (text: string, by: "tab" | "hand") => void;
  /** Enter while nothing is pointed out. True when that has been dealt with, so that it sends no form. */
  readonly onEnter: () => boolean;
};

/**
 * A text field that completes what is typed: the editable combobox with a list of the ARIA practices guide. A suggestion
 * is pointed out by the arrow keys, or by itself when it is the only one; Enter and Tab take what is pointed out.
 */
export function Combobox(props: ComboboxProps) {
  const { label, mark, value, suggestions, isInvalid, inputRef, onInput, onChoose, onEnter } = props;
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);

  const isWhole = suggestions.length === 1 && suggestions[0] === value;
  const isShown = isOpen && suggestions.length > 0 && !isWhole;
  const only = suggestions.length === 1 ? 0 : null;
  const at = isShown ? (pointed ?? only) : null;

  function choose(text: string, by: "tab" | "hand"): void {
    close();
    onChoose(text, by);
  }

  function close(): void {
    setOpen(false);
    setPointed(null);
  }

  function point(step: 1 | -1): void {
    setOpen(true);
    const from = at ?? (step === 1 ? -1 : 0);
    setPointed((from + step + suggestions.length) % suggestions.length);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = at === null ? undefined : suggestions[at];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (suggestions.length === 0 || isWhole) return;
      event.preventDefault();
      point(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape" && isShown) {
      event.preventDefault();
      close();
    } else if (event.key === "Tab" && chosen !== undefined && !event.shiftKey) {
      choose(chosen, "tab");
    } else if (event.key === "Enter") {
      if (chosen !== undefined) choose(chosen, "hand");
      if (chosen !== undefined || onEnter()) event.preventDefault();
    }
  }

  return (
    <div class={styles.box} data-open={isShown ? "" : undefined}>
      <span class={styles.mark} aria-hidden="true">
        {mark}
      </span>
      <input
        ref={inputRef}
        class={styles.input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={isShown ? listId : undefined}
        aria-activedescendant={at === null ? undefined : `${listId}-${at}`}
        aria-invalid={isInvalid ? "true" : undefined}
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck={false}
        enterkeyhint="next"
        translate={false}
        value={value}
        onInput={(event) => {
          setOpen(true);
          setPointed(null);
          onInput(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {isShown && (
        <div class={styles.list} role="listbox" id={listId} aria-label={label}>
          {suggestions.map((suggestion, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: the text field points at it and keeps the focus
            <div
              key={suggestion}
              class={styles.option}
              role="option"
              id={`${listId}-${index}`}
              aria-selected={index === at}
              translate={false}
              // The field would lose the focus, and the list with it, before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(suggestion, "hand")}
            >
              {suggestion}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
