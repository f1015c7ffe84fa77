import type { ComponentChildren } from "preact";
import styles from "./box-grid.module.css";
import { FieldGroup } from "./field-group.tsx";
import { ListField } from "./list-field.tsx";

export type Box = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** As typed: a row may still be empty. */
  readonly lines: readonly string[];
};

type BoxGridProps = {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly boxes: readonly Box[];
  /** Side by side where there is room; on a phone always under each other. */
  readonly columns: 1 | 2;
  /** A drawing that shows what stands in the boxes. */
  readonly figure?: ComponentChildren;
  readonly lineLabel: (box: string, n: number) => string;
  readonly addLabel: string;
  readonly removeLabel: (text: string) => string;
  readonly maxItems: number;
  readonly maxLength: number;
  readonly onChange: (boxId: string, lines: readonly string[]) => void;
};

/** Named boxes, each with short lines of its own. */
export function BoxGrid({
  legend,
  hint,
  boxes,
  columns,
  figure,
  lineLabel,
  onChange,
  ...list
}: BoxGridProps) {
  return (
    <FieldGroup legend={legend} hint={hint}>
      {figure}
      <div class={styles.boxes} data-columns={columns}>
        {boxes.map(({ id, label, hint: boxHint, lines }) => (
          <div class={styles.box} key={id}>
            <ListField
              {...list}
              legend={label}
              hint={boxHint}
              items={lines}
              itemLabel={(n) => lineLabel(label, n)}
              onChange={(changed) => onChange(id, changed)}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
