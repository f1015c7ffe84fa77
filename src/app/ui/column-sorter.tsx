import { useId } from "preact/hooks";
import styles from "./column-sorter.module.css";
import { FieldGroup } from "./field-group.tsx";
import { IconButton } from "./icon-button.tsx";
import { OwnItem } from "./own-item.tsx";

export type SorterColumn = { readonly id: string; readonly label: string };
export type SorterItem = {
  readonly id: string;
  readonly label: string;
  /** `null`: not placed yet. */
  readonly column: string | null;
  /** Written by the person who sorts, so it can be taken away. */
  readonly own: boolean;
};

type ColumnSorterProps = {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly columns: readonly SorterColumn[];
  readonly items: readonly SorterItem[];
  readonly ownLabel: string;
  readonly addLabel: string;
  readonly removeLabel: (label: string) => string;
  readonly maxOwnItems: number;
  readonly onPlace: (itemId: string, columnId: string) => void;
  readonly onAdd: (label: string) => void;
  readonly onRemove: (itemId: string) => void;
};

/** Puts every item in one of the columns, by tapping: nothing has to be dragged. */
export function ColumnSorter(props: ColumnSorterProps) {
  const { legend, hint, columns, items, removeLabel, onPlace, onRemove } = props;
  const ownCount = items.filter((item) => item.own).length;
  return (
    <FieldGroup legend={legend} hint={hint}>
      <ul class={styles.items}>
        {items.map((item) => (
          <li class={styles.item} key={item.id} data-placed={item.column === null ? undefined : ""}>
            <ItemColumns item={item} columns={columns} onPlace={onPlace} />
            {item.own && (
              <div class={styles.remove}>
                <IconButton icon="close" label={removeLabel(item.label)} onClick={() => onRemove(item.id)} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {ownCount < props.maxOwnItems && (
        <OwnItem label={props.ownLabel} addLabel={props.addLabel} onAdd={props.onAdd} />
      )}
    </FieldGroup>
  );
}

type ItemColumnsProps = Pick<ColumnSorterProps, "columns" | "onPlace"> & { readonly item: SorterItem };

function ItemColumns({ item, columns, onPlace }: ItemColumnsProps) {
  const name = useId();
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{item.label}</legend>
      <div class={styles.columns}>
        {columns.map((column) => (
          <label class={styles.column} key={column.id}>
            <input
              class={styles.input}
              type="radio"
              name={name}
              value={column.id}
              checked={column.id === item.column}
              onChange={() => onPlace(item.id, column.id)}
            />
            <span class={styles.label}>{column.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
