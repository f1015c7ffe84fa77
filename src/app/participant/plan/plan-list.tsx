import { useState } from "preact/hooks";
import type { Tool } from "../../../domain/programme/exercise.ts";
import { CrisisHint } from "../../shared/safety/crisis-hint.tsx";
import { strings } from "../../strings/strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card, type CardTone } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { ItemView } from "../../vault/participant-data.ts";
import { useApp } from "../app-model.ts";
import { SaveLine } from "../save-line.tsx";
import styles from "./plan-list.module.css";
import { SourceLink } from "./source-link.tsx";

type Props = {
  readonly tool: Tool;
  readonly slot: string;
  readonly title: string;
  readonly intro?: string;
  readonly addLabel: string;
  readonly tone?: CardTone;
  readonly look?: "list" | "quote";
};

type Editing = { readonly item: ItemView | null; readonly draft: string };

const text = strings.plan;
/** As long as the longest answer that an exercise can feed. */
const longestLine = 1200;

/** One part of the plan: its lines, each of which opens to be changed, and a way to add one. */
export function PlanList({ tool, slot, title, intro, addLabel, tone = "paper", look = "list" }: Props) {
  const { data } = useApp();
  const [editing, setEditing] = useState<Editing | null>(null);
  const items = data.items(tool, slot);
  return (
    <Card tone={tone}>
      <h2>{title}</h2>
      {intro !== undefined && <p>{intro}</p>}
      {items.length === 0 && <p>{text.nothingYet}</p>}
      <ul class={styles.items}>
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              class={look === "quote" ? styles.quote : styles.item}
              onClick={() => setEditing({ item, draft: item.value.text })}
            >
              <span>{item.value.text}</span>
              <span class={styles.edit}>{text.edit}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button kind="plain" onClick={() => setEditing({ item: null, draft: "" })}>
        {addLabel}
      </Button>
      {editing !== null && (
        <EditDialog
          title={editing.item === null ? addLabel : text.editTitle}
          editing={editing}
          onDraft={(draft) => setEditing({ ...editing, draft })}
          onSave={async () => {
            const { item, draft } = editing;
            const saved =
              item === null
                ? await data.addItem(tool, slot, draft.trim())
                : await data.changeItem(item.id, { text: draft.trim() });
            if (saved.ok) setEditing(null);
          }}
          onRemove={async () => {
            if (editing.item !== null && (await data.removeItem(editing.item.id)).ok) setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </Card>
  );
}

type EditDialogProps = {
  readonly title: string;
  readonly editing: Editing;
  readonly onDraft: (draft: string) => void;
  readonly onSave: () => Promise<void>;
  readonly onRemove: () => Promise<void>;
  readonly onClose: () => void;
};

function EditDialog({ title, editing, onDraft, onSave, onRemove, onClose }: EditDialogProps) {
  return (
    <Dialog open title={title} onClose={onClose} closeLabel={text.cancel}>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (editing.draft.trim() !== "") void onSave();
        }}
      >
        <TextArea
          label={text.text}
          value={editing.draft}
          maxLength={longestLine}
          rows={2}
          onInput={onDraft}
        />
        <CrisisHint text={editing.draft} />
        <SaveLine onRetry={onSave} />
        <Button type="submit" disabled={editing.draft.trim() === ""}>
          {text.save}
        </Button>
        <SourceLink source={editing.item?.value.source ?? null} />
        {editing.item !== null && (
          <Button kind="danger" onClick={onRemove}>
            {text.remove}
          </Button>
        )}
      </form>
    </Dialog>
  );
}
