import styles from "./bottom-bar.module.css";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";

export type BarItem = {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly current: boolean;
};

type BottomBarProps = {
  /** Names the navigation for a screen reader. */
  readonly label: string;
  readonly items: readonly BarItem[];
  /** Always in the middle, always one tap. */
  readonly help: { readonly href: string; readonly label: string };
};

export function BottomBar({ label, items, help }: BottomBarProps) {
  const half = Math.ceil(items.length / 2);
  return (
    <nav class={styles.bar} aria-label={label}>
      <ul class={styles.items}>
        {items.slice(0, half).map((item) => (
          <Place key={item.href} {...item} />
        ))}
        <li class={styles.middle}>
          <a class={styles.help} href={help.href}>
            <span>{help.label}</span>
          </a>
        </li>
        {items.slice(half).map((item) => (
          <Place key={item.href} {...item} />
        ))}
      </ul>
    </nav>
  );
}

function Place({ href, label, icon, current }: BarItem) {
  return (
    <li class={styles.place}>
      <a class={styles.link} href={href} aria-current={current ? "page" : undefined}>
        <Icon name={icon} />
        <span>{label}</span>
      </a>
    </li>
  );
}
