import type { ComponentChildren } from "preact";
import styles from "./desk-layout.module.css";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";

export type DeskItem = {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly current: boolean;
  /** A number behind the label, and what a screen reader says in its place. */
  readonly count?: { readonly value: number; readonly text: string } | undefined;
};

type DeskLayoutProps = {
  readonly brand: { readonly href: string; readonly name: string; readonly part: string };
  /** Names the navigation for a screen reader. */
  readonly label: string;
  readonly items: readonly DeskItem[];
  /** Help and hiding: in reach on every screen. */
  readonly tools: ComponentChildren;
  /** What the first press of Tab offers. */
  readonly skip: string;
  /** A list beside the main part; left out where there is no room for both. */
  readonly list?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A desk: places at the side, and as a bar at the bottom where the window is narrow. */
export function DeskLayout({ brand, label, items, tools, skip, list, children }: DeskLayoutProps) {
  return (
    <div class={styles.desk}>
      <a class={styles.skip} href="#main">
        {skip}
      </a>
      <header class={styles.side} data-surface="deep">
        <a class={styles.brand} href={brand.href}>
          {brand.name} <span class={styles.part}>{brand.part}</span>
        </a>
        <nav class={styles.nav} aria-label={label}>
          <ul class={styles.places}>
            {items.map((item) => (
              <Place key={item.href} {...item} />
            ))}
          </ul>
        </nav>
        <div class={styles.tools}>{tools}</div>
      </header>
      <div class={styles.stage}>
        <div class={styles.panes} data-list={list === undefined ? undefined : ""}>
          {list !== undefined && <div class={styles.list}>{list}</div>}
          <main class={styles.main} id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
    </div>
  );
}

function Place({ href, label, icon, current, count }: DeskItem) {
  return (
    <li class={styles.place}>
      <a class={styles.link} href={href} aria-current={current ? "page" : undefined}>
        <Icon name={icon} />
        <span class={styles.label}>{label}</span>
        {count !== undefined && (
          <span class={styles.count}>
            <span aria-hidden="true">{count.value}</span>
            <span class="visually-hidden">, {count.text}</span>
          </span>
        )}
      </a>
    </li>
  );
}
