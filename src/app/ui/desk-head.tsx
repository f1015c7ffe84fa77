import type { ComponentChildren } from "preact";
import styles from "./desk-head.module.css";
import { IconButton } from "./icon-button.tsx";
import { PageHeading } from "./page-heading.tsx";

type DeskHeadProps = {
  readonly title: string;
  /** A line under the title. */
  readonly lead?: string | undefined;
  readonly back?: { readonly href: string; readonly label: string } | undefined;
  /** The one thing to do here. */
  readonly actions?: ComponentChildren;
};

/** The top of a screen of the desk. */
export function DeskHead({ title, lead, back, actions }: DeskHeadProps) {
  return (
    <div class={styles.head}>
      {back !== undefined && (
        <div class={styles.back}>
          <IconButton icon="back" label={back.label} href={back.href} />
        </div>
      )}
      <div class={styles.words}>
        <PageHeading title={title} />
        {lead !== undefined && <p class={styles.lead}>{lead}</p>}
      </div>
      {actions && <div class={styles.actions}>{actions}</div>}
    </div>
  );
}
