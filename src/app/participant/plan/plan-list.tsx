import { useState } from "preact/hooks";
import type { Tool } from "../../../domain/programme/exercise.ts";
import { strings } from "../../strings/strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card, type CardTone } from "../../ui/card.tsx";
import type { ItemView } from "../../vault/participant-data.ts";
import { useApp } from "../app-model.tsx";
import styles from "./plan-list.module.css";
import { TextSheet } from "./text-sheet.tsx";

type Props = {
  readonly tool: Tool;
  readonly slot: string;
  readonly title: string;
  readonly intro?: string;
  readonly addLabel: string;
  readonly tone?: CardTone;
  readonly look?: "list" | "quote";
};

const text = strings.plan;

/** One part of the plan: its lines, each of which opens to be changed, and a way to add one. */
export function PlanList({ tool, slot, title, intro, addLabel, tone = "paper", look = "list" }: Props) {
  const { data } = useApp();
  const [open, setOpen] = useState<ItemView | "new" | null>(null);
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
              onClick={() => setOpen(item)}
            >
              <span>{item.value.text}</span>
              <span class={styles.edit}>{text.edit}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button kind="plain" onClick={() => setOpen("new")}>
        {addLabel}
      </Button>
      {open !== null && (
        <TextSheet
          tool={tool}
          slot={slot}
          item={open === "new" ? null : open}
          title={open === "new" ? addLabel : text.editTitle}
          label={text.text}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}
