import type { ComponentChildren } from "preact";
import styles from "./help-link.module.css";

type HelpLinkProps = { readonly href: string; readonly children: ComponentChildren };

/** The help button where the bottom bar gives way to one action: small, in the top bar, always one tap away. */
export function HelpLink({ href, children }: HelpLinkProps) {
  return (
    <a class={styles.link} href={href}>
      <span class={styles.pill}>{children}</span>
    </a>
  );
}
