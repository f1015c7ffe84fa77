import styles from "./link-tabs.module.css";

export type LinkTab = { readonly href: string; readonly label: string; readonly current: boolean };

type LinkTabsProps = {
  /** Names the navigation for a screen reader. */
  readonly label: string;
  readonly tabs: readonly LinkTab[];
};

/** Parts of one subject, each with an address of its own. */
export function LinkTabs({ label, tabs }: LinkTabsProps) {
  return (
    <nav class={styles.tabs} aria-label={label}>
      <ul class={styles.row}>
        {tabs.map((tab) => (
          <li class={styles.place} key={tab.href}>
            <a class={styles.tab} href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
