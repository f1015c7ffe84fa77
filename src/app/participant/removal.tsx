import { useState } from "preact/hooks";
import { Button } from "../ui/button.tsx";
import styles from "./removal.module.css";

type Props = {
  /** The button, the question that it brings up, and the way back. */
  readonly text: { readonly remove: string; readonly removeAsk: string; readonly keep: string };
  readonly onRemove: () => void;
};

/** Takes something away, after asking once more. */
export function Removal({ text, onRemove }: Props) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <Button kind="plain" onClick={() => setAsked(true)}>
        {text.remove}
      </Button>
    );
  }
  return (
    <div class={styles.removal}>
      <p role="status">{text.removeAsk}</p>
      <Button kind="danger" onClick={onRemove}>
        {text.remove}
      </Button>
      <Button kind="quiet" onClick={() => setAsked(false)}>
        {text.keep}
      </Button>
    </div>
  );
}
