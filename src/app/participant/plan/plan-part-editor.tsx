import { useState } from "preact/hooks";
import type { PlanLine, PlanPart } from "../../../domain/plan/build-plan.ts";
import { planStrings } from "../../strings/plan-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { SortList } from "../../ui/sort-list.tsx";
import { hideLine, moveLineBy } from "../../vault/tools/plan.ts";
import { useApp } from "../app-model.tsx";
import { PlanLineDialog } from "./plan-line-dialog.tsx";
import styles from "./plan-part-editor.module.css";

const text = planStrings.sections;

/** The lines of one part, to be changed, moved, left out and added to. */
export function PlanPartEditor({ part, title }: { readonly part: PlanPart; readonly title: string }) {
  const { data } = useApp();
  const [open, setOpen] = useState<PlanLine | "new" | null>(null);
  const { title: ownTitle, add } = text.parts[part.id];
  return (
    <div class={styles.part}>
      {ownTitle !== null && <h3>{ownTitle}</h3>}
      {part.lines.length > 0 && (
        <SortList
          label={title}
          rows={part.lines}
          editLabel={text.edit}
          upLabel={text.up}
          downLabel={text.down}
          placeText={text.place}
          onEdit={(id) => setOpen(part.lines.find((line) => line.id === id) ?? null)}
          onMove={(id, by) => void moveLineBy(data, part, id, by)}
        />
      )}
      {part.hidden.length > 0 && <HiddenLines lines={part.hidden} />}
      <Button kind="plain" onClick={() => setOpen("new")}>
        <Icon name="plus" />
        {add}
      </Button>
      {open !== null && (
        <PlanLineDialog part={part} line={open === "new" ? null : open} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

/** What the tools hold and the plan leaves out; one tap brings it in. */
function HiddenLines({ lines }: { readonly lines: readonly PlanLine[] }) {
  const { data } = useApp();
  return (
    <details class={styles.hidden}>
      <summary>
        {text.hidden} ({lines.length})
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <span>{line.text}</span>
            <IconButton
              icon="plus"
              label={text.show(line.text)}
              onClick={() => void hideLine(data, line, false)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
