import styles from "./pill-link.module.css";

type PillLinkProps = { readonly href: string; readonly label: string };

/** One thing to do with a whole screen, beside its title. */
export function PillLink({ href, label }: PillLinkProps) {
  return (
    <a class={styles.link} href={href}>
      <span class={styles.pill}>{label}</span>
    </a>
  );
}
