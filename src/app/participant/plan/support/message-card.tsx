import { useState } from "preact/hooks";
import { ownHelpStrings } from "../../../strings/own-help-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useApp } from "../../app-model.tsx";
import { TextSheet } from "../text-sheet.tsx";
import styles from "./support.module.css";

const text = ownHelpStrings.support.message;

/** What is ready to be sent: one's own words, or else a sentence that fits most. */
export function MessageCard() {
  const { data } = useApp();
  const [isOpen, setOpen] = useState(false);
  const own = data.items("support", "message")[0] ?? null;
  return (
    <Card>
      <h2>{text.title}</h2>
      <p>{text.intro}</p>
      <p class={styles.message}>{own?.value.text ?? text.standard}</p>
      <Button kind="plain" onClick={() => setOpen(true)}>
        {own === null ? text.write : text.edit}
      </Button>
      {isOpen && (
        <TextSheet
          tool="support"
          slot="message"
          item={own}
          title={text.title}
          label={text.label}
          placeholder={text.standard}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}
