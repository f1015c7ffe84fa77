import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "./button.tsx";
import fieldStyles from "./field.module.css";
import { FieldGroup } from "./field-group.tsx";
import { Icon } from "./icon.tsx";
import { IconButton } from "./icon-button.tsx";
import styles from "./list-field.module.css";
import { canAddRow, listRows, removeRow, replaceRow } from "./list-rows.ts";

type ListFieldProps = {
  readonly legend: string;
  readonly hint?: string | undefined;
  /** As typed: a row may still be empty. */
  readonly items: readonly string[];
  /** Name of row `n`, counted from 1. */
  readonly itemLabel: (n: number) => string;
  readonly addLabel: string;
  readonly removeLabel: (text: string) => string;
  readonly maxItems: number;
  readonly maxLength: number;
  readonly onChange: (items: readonly string[]) => void;
};

/** Short answers, one a row, as many as somebody has. Enter goes on to the next. */
export function ListField(props: ListFieldProps) {
  const { legend, hint, items, itemLabel, addLabel, removeLabel, maxItems, maxLength, onChange } = props;
  const rows = listRows(items);
  const canAdd = canAddRow(rows, maxItems);
  const list = useRef<HTMLOListElement>(null);
  const [focusRow, setFocusRow] = useState<number | null>(null);

  useEffect(() => {
    if (focusRow === null) return;
    list.current?.querySelectorAll("input")[focusRow]?.focus();
    setFocusRow(null);
  }, [focusRow]);

  function add(): void {
    if (!canAdd) return;
    onChange([...rows, ""]);
    setFocusRow(rows.length);
  }

  function remove(index: number): void {
    onChange(removeRow(rows, index));
    setFocusRow(Math.max(0, index - 1));
  }

  return (
    <FieldGroup legend={legend} hint={hint}>
      <ol class={styles.rows} ref={list}>
        {rows.map((text, index) => (
          <li class={styles.row} key={index}>
            <span class={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <input
              class={fieldStyles.input}
              type="text"
              value={text}
              maxLength={maxLength}
              aria-label={itemLabel(index + 1)}
              onInput={(event) => onChange(replaceRow(rows, index, event.currentTarget.value))}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                event.preventDefault();
                add();
              }}
            />
            {rows.length > 1 && (
              <IconButton icon="close" label={removeLabel(text)} onClick={() => remove(index)} />
            )}
          </li>
        ))}
      </ol>
      {rows.length < maxItems && (
        <Button kind="plain" disabled={!canAdd} onClick={add}>
          <Icon name="plus" />
          {addLabel}
        </Button>
      )}
    </FieldGroup>
  );
}
