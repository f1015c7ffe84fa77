import styles from "./data-table.module.css";

type DataTableProps = {
  /** Read aloud, and the name of what can be scrolled sideways. */
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
  /** `dense` beside a drawing and on paper. */
  readonly look?: "roomy" | "dense";
};

/** A table to read. Where it is wider than the screen it scrolls by itself. */
export function DataTable({ caption, head, rows, look = "roomy" }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by keys
    <section class={styles.scroll} tabIndex={0} aria-label={caption}>
      <table class={`${styles.table} ${styles[look]}`}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
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
  );
}
