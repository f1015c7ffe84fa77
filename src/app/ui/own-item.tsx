import { useState } from "preact/hooks";
import { Button } from "./button.tsx";
import styles from "./own-item.module.css";
import { TextField } from "./text-field.tsx";

const maxOwnLength = 80;

type OwnItemProps = {
  readonly label: string;
  readonly addLabel: string;
  readonly onAdd: (label: string) => void;
};

/** Adds a thing of one's own to a list that was offered. */
export function OwnItem({ label, addLabel, onAdd }: OwnItemProps) {
  const [draft, setDraft] = useState("");
  const text = draft.trim();

  function add(): void {
    if (text === "") return;
    onAdd(text);
    setDraft("");
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field inside does what the button does
    <div
      class={styles.own}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        add();
      }}
    >
      <TextField label={label} value={draft} maxLength={maxOwnLength} onInput={setDraft} />
      <Button kind="quiet" disabled={text === ""} onClick={add}>
        {addLabel}
      </Button>
    </div>
  );
}
