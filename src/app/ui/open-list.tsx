import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import styles from "./open-list.module.css";

export type OpenRow = {
  readonly key: string;
  readonly title: string;
  readonly detail?: string | undefined;
  /** A number or a letter in a circle before the words: the same that stands in a figure. */
  readonly badge?: string | undefined;
  /** A pill under the words. */
  readonly mark?: ComponentChildren;
  readonly onOpen: () => void;
};

/** Things that open when they are tapped, each a whole row. */
export function OpenList({ rows }: { readonly rows: readonly OpenRow[] }) {
  return (
    <ul class={styles.rows}>
      {rows.map(({ key, title, detail, badge, mark, onOpen }) => (
        <li class={styles.item} key={key}>
          <button class={styles.row} type="button" onClick={onOpen}>
            {badge !== undefined && <span class={styles.badge}>{badge}</span>}
            <span class={styles.words}>
              <span class={styles.title}>{title}</span>
              {detail !== undefined && <span class={styles.detail}>{detail}</span>}
              {mark !== undefined && <span class={styles.mark}>{mark}</span>}
            </span>
            <span class={styles.arrow}>
              <Icon name="forward" />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
