import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import styles from "./item-list.module.css";

export type Item = {
  readonly key: string;
  readonly icon: IconName;
  readonly title: string;
  readonly detail?: string | undefined;
  /** A pill behind the title. */
  readonly mark?: ComponentChildren;
  /** What can be done with it: a plain button. */
  readonly action?: ComponentChildren;
};

/** Things that somebody has, such as devices, each with how it stands and what can be done with it. */
export function ItemList({ items }: { readonly items: readonly Item[] }) {
  return (
    <ul class={styles.items}>
      {items.map(({ key, icon, title, detail, mark, action }) => (
        <li class={styles.item} key={key}>
          <span class={styles.icon}>
            <Icon name={icon} />
          </span>
          <div class={styles.words}>
            <p class={styles.title}>
              {title} {mark}
            </p>
            {detail !== undefined && <p class={styles.detail}>{detail}</p>}
          </div>
          {action !== undefined && <div class={styles.action}>{action}</div>}
        </li>
      ))}
    </ul>
  );
}
