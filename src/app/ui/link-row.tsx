import { Icon } from "./icon.tsx";
import styles from "./link-row.module.css";

type LinkRowProps = { readonly href: string; readonly label: string; readonly detail?: string | undefined };

/** A line of a list that leads somewhere, with how it stands now. */
export function LinkRow({ href, label, detail }: LinkRowProps) {
  return (
    <a class={styles.row} href={href}>
      <span class={styles.label}>{label}</span>
      {detail !== undefined && <span class={styles.detail}>{detail}</span>}
      <span class={styles.arrow}>
        <Icon name="forward" />
      </span>
    </a>
  );
}
