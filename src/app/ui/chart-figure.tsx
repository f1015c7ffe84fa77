import type { ComponentChildren } from "preact";
import styles from "./chart-figure.module.css";
import { DataTable } from "./data-table.tsx";
import { Disclosure } from "./disclosure.tsx";

export type ChartTable = {
  /** What opens it. */
  readonly summary: string;
  readonly head: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
};

type ChartFigureProps = {
  /** What the drawing shows, in a sentence; the drawing itself is hidden from screen readers. */
  readonly conclusion: string;
  /** A second sentence: how sure it is, or what it does not say. */
  readonly remark?: string | undefined;
  /** The same numbers to read. */
  readonly table: ChartTable;
  readonly children: ComponentChildren;
};

/** A drawing, what it says, and its numbers. */
export function ChartFigure({ conclusion, remark, table, children }: ChartFigureProps) {
  return (
    <>
      <figure class={styles.figure}>
        {children}
        <figcaption class={styles.conclusion}>
          <strong>{conclusion}</strong> {remark}
        </figcaption>
      </figure>
      <Disclosure look="plain" summary={table.summary}>
        <DataTable caption={table.summary} head={table.head} rows={table.rows} look="dense" />
      </Disclosure>
    </>
  );
}
