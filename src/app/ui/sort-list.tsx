import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import { LiveRegion } from "./live-region.tsx";
import styles from "./sort-list.module.css";

type SortListProps = {
  readonly label: string;
  readonly rows: readonly { readonly id: string; readonly text: string }[];
  readonly editLabel: (text: string) => string;
  readonly upLabel: (text: string) => string;
  readonly downLabel: (text: string) => string;
  /** Said after a move. */
  readonly placeText: (text: string, place: number, count: number) => string;
  readonly onEdit: (id: string) => void;
  readonly onMove: (id: string, by: -1 | 1) => void;
};

type Moved = { readonly id: string; readonly by: -1 | 1 };

/** Lines that open to be changed, in an order of one's own. Who moves a line stays at its button, and hears where it is. */
export function SortList(props: SortListProps) {
  const { label, rows, editLabel, upLabel, downLabel, placeText, onEdit, onMove } = props;
  const list = useRef<HTMLUListElement>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const order = rows.map(({ id }) => id).join();

  // The browser lets go of a focused button when its row takes another place.
  useEffect(() => {
    if (moved === null) return;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>("button") ?? [];
    [...buttons].find(({ dataset }) => dataset.move === moveKey(moved))?.focus();
  }, [order, moved]);

  const place = rows.findIndex(({ id }) => id === moved?.id);
  return (
    <>
      <ul class={styles.rows} aria-label={label} ref={list}>
        {rows.map(({ id, text }, index) => (
          <li class={styles.row} key={id}>
            <button class={styles.text} type="button" aria-label={editLabel(text)} onClick={() => onEdit(id)}>
              {text}
            </button>
            <MoveButton
              icon="up"
              label={upLabel(text)}
              moved={{ id, by: -1 }}
              isEnd={index === 0}
              onMove={(move) => {
                setMoved(move);
                onMove(move.id, move.by);
              }}
            />
            <MoveButton
              icon="down"
              label={downLabel(text)}
              moved={{ id, by: 1 }}
              isEnd={index === rows.length - 1}
              onMove={(move) => {
                setMoved(move);
                onMove(move.id, move.by);
              }}
            />
          </li>
        ))}
      </ul>
      <LiveRegion class="visually-hidden">
        {place >= 0 && placeText(rows[place]?.text ?? "", place + 1, rows.length)}
      </LiveRegion>
    </>
  );
}

type MoveButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly moved: Moved;
  readonly isEnd: boolean;
  readonly onMove: (moved: Moved) => void;
};

/** At the end it stays where it is and can keep its focus. */
function MoveButton({ icon, label, moved, isEnd, onMove }: MoveButtonProps) {
  return (
    <button
      class={styles.move}
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={isEnd ? "true" : undefined}
      data-move={moveKey(moved)}
      onClick={() => !isEnd && onMove(moved)}
    >
      <Icon name={icon} />
    </button>
  );
}

function moveKey({ id, by }: Moved): string {
  return `${id} ${by}`;
}
