import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import styles from "./item-row.module.css";

type ItemRowProps = {
  readonly icon: IconName;
  readonly title: string;
  readonly detail?: string | undefined;
  /** A pill behind the title. */
  readonly mark?: ComponentChildren;
  /** What can be done with it: a plain button. */
  readonly action?: ComponentChildren;
};

/** One thing of a list, that somebody has: a device, a paper. Stands in a `ul`. */
export function ItemRow({ icon, title, detail, mark, action }: ItemRowProps) {
  return (
    <li class={styles.row}>
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
  );
}
