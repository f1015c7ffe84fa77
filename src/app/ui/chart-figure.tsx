import type { ComponentChildren } from "preact";
import styles from "./chart-figure.module.css";
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
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by keys */}
        <section class={styles.scroll} tabIndex={0} aria-label={table.summary}>
          <table class={styles.table}>
            <thead>
              <tr>
                {table.head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells], row) => (
                <tr key={row}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td key={index}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Disclosure>
    </>
  );
}
