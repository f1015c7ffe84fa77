import { useState } from "preact/hooks";
import { diaryStrings } from "../../strings/diary-strings.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./urge-screen.module.css";

type Props = {
  readonly label: string;
  readonly hint: string | undefined;
  readonly onAdd: (trigger: string) => void;
};

const text = diaryStrings.urge;

/** A trigger in own words, for this urge. */
export function OwnTrigger({ label, hint, onAdd }: Props) {
  const [typed, setTyped] = useState("");
  const add = (): void => {
    if (typed.trim() === "") return;
    onAdd(typed.trim());
    setTyped("");
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field adds, and does not send the form around it
    <div
      class={styles.own}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={label}
        hint={hint}
        placeholder={text.otherTriggerPlaceholder}
        maxLength={120}
        value={typed}
        onInput={setTyped}
      />
      {typed.trim() !== "" && (
        <Button kind="quiet" onClick={add}>
          {text.addTrigger}
        </Button>
      )}
    </div>
  );
}
