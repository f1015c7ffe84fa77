import type { ComponentChildren } from "preact";
import { SaveLine } from "../../shared/frame/save-line.tsx";
import { CrisisHint } from "../../shared/safety/crisis-hint.tsx";
import { strings } from "../../strings/strings.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { ItemView, Saved } from "../../vault/participant-data.ts";
import { moveUp } from "../../vault/tools/items.ts";
import { useApp } from "../app-model.tsx";
import styles from "./item-sheet.module.css";
import { SourceLink } from "./source-link.tsx";

type Props = {
  readonly title: string;
  /** Null for one that is new. */
  readonly item: ItemView | null;
  readonly text: { readonly label: string; readonly placeholder?: string; readonly value: string };
  readonly onText: (text: string) => void;
  /** Keeps what was filled in; the sheet closes when it is kept. */
  readonly onSave: (text: string) => Saved;
  readonly onClose: () => void;
  /** What this tool asks beside the words. */
  readonly children?: ComponentChildren;
  /** What can be done with it besides, under the button that saves. */
  readonly more?: ComponentChildren;
};

/** As long as the longest answer that an exercise can feed. */
const longestLine = 1200;

/** One thing in a tool: its words and what belongs to them, its place in the list, where it came from, and away with it. */
export function ItemSheet({ title, item, text, onText, onSave, onClose, children, more }: Props) {
  const words = text.value.trim();
  const save = async (): Promise<void> => {
    if (words !== "" && (await onSave(words)).ok) onClose();
  };
  return (
    <Dialog open title={title} onClose={onClose} closeLabel={strings.plan.cancel}>
      <Form onSubmit={save}>
        <TextArea
          label={text.label}
          placeholder={text.placeholder}
          value={text.value}
          maxLength={longestLine}
          rows={2}
          onInput={onText}
        />
        <CrisisHint text={text.value} />
        {children}
        <SaveLine onRetry={save} />
        <Button type="submit" disabled={words === ""}>
          {strings.plan.save}
        </Button>
        {more}
        {item !== null && <ItemActions item={item} onClose={onClose} />}
      </Form>
    </Dialog>
  );
}

function ItemActions({ item, onClose }: { readonly item: ItemView; readonly onClose: () => void }) {
  const { data } = useApp();
  const isFirst = data.items(item.value.tool, item.value.slot)[0]?.id === item.id;
  return (
    <div class={styles.actions}>
      {!isFirst && (
        <Button kind="plain" onClick={() => void moveUp(data, item)}>
          {strings.plan.up}
        </Button>
      )}
      <SourceLink source={item.value.source} />
      <Button
        kind="danger"
        onClick={async () => {
          if ((await data.removeItem(item.id)).ok) onClose();
        }}
      >
        {strings.plan.remove}
      </Button>
    </div>
  );
}
