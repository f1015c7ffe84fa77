import type { ComponentChildren } from "preact";
import styles from "./desk-grid.module.css";

type DeskGridProps = {
  /** `split`: the first is the wider one. `even`: all the same. `pair`: two small things inside a card. */
  readonly look?: "split" | "even" | "pair" | undefined;
  readonly children: ComponentChildren;
};

/** Cards beside each other where there is room, under each other where there is not. */
export function DeskGrid({ look = "even", children }: DeskGridProps) {
  return (
    <div class={styles.frame}>
      <div class={styles.grid} data-look={look}>
        {children}
      </div>
    </div>
  );
}

/** Cards under each other that count as one in the grid. */
export function DeskStack({ children }: { readonly children: ComponentChildren }) {
  return <div class={styles.stack}>{children}</div>;
}
