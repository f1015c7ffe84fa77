import { Icon } from "./icon.tsx";
import styles from "./icon-button.module.css";
import type { IconName } from "./icon-paths.ts";

type IconButtonProps = {
  /** What it does, in words: read aloud and shown as a tooltip. */
  readonly label: string;
  readonly icon: IconName;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
  /** With an address it is a link. */
  readonly href?: string | undefined;
};

export function IconButton({ label, icon, onClick, href }: IconButtonProps) {
  if (href !== undefined) {
    return (
      <a class={styles.button} href={href} aria-label={label} title={label} onClick={onClick}>
        <Icon name={icon} />
      </a>
    );
  }
  return (
    <button class={styles.button} type="button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
