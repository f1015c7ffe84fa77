import type { ComponentChildren } from "preact";
import { IconButton } from "./icon-button.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import styles from "./top-bar.module.css";

type TopBarProps = {
  /** A few words in the middle, or a `PageHeading` that shares its row with the actions. */
  readonly title?: ComponentChildren;
  readonly back?:
    | {
        readonly label: string;
        readonly href?: string | undefined;
        readonly onClick?: ((event: MouseEvent) => void) | undefined;
      }
    | undefined;
  readonly progress?: { readonly value: number; readonly max: number; readonly label: string } | undefined;
  readonly actions?: ComponentChildren;
};

export function TopBar({ title, back, progress, actions }: TopBarProps) {
  return (
    <div class={styles.bar}>
      {back && <IconButton icon="back" label={back.label} href={back.href} onClick={back.onClick} />}
      <div class={styles.middle}>
        {typeof title === "string" ? <p class={styles.title}>{title}</p> : title}
        {progress && (
          <div class={styles.progress}>
            <ProgressBar {...progress} />
            <span class={styles.count} aria-hidden="true">
              {progress.value} / {progress.max}
            </span>
          </div>
        )}
      </div>
      {actions && <div class={styles.actions}>{actions}</div>}
    </div>
  );
}
