import { FieldGroup } from "./field-group.tsx";
import { Icon } from "./icon.tsx";
import { TextField } from "./text-field.tsx";
import styles from "./week-grid.module.css";

export type WeekGridName = {
  readonly id: string;
  /** Read in full; the grid shows the first letters of a day. */
  readonly label: string;
};
export type WeekGridCell = { readonly day: string; readonly part: string; readonly text: string };

type WeekGridProps = {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly days: readonly WeekGridName[];
  readonly parts: readonly WeekGridName[];
  /** In the order of the week. */
  readonly cells: readonly WeekGridCell[];
  readonly maxCells: number;
  readonly maxLength: number;
  readonly textLabel: (day: string, part: string) => string;
  readonly onToggle: (day: string, part: string) => void;
  readonly onText: (day: string, part: string, text: string) => void;
};

/** The days of a week by the parts of a day: a cell is chosen by a tap, and then says in words what happens there. */
export function WeekGrid(props: WeekGridProps) {
  const { legend, hint, days, parts, cells, maxCells, maxLength, textLabel } = props;
  const isChosen = (day: string, part: string): boolean =>
    cells.some((cell) => cell.day === day && cell.part === part);
  const nameOf = (names: readonly WeekGridName[], id: string): string =>
    names.find((name) => name.id === id)?.label ?? id;
  return (
    <FieldGroup legend={legend} hint={hint}>
      <table class={styles.grid}>
        <thead>
          <tr>
            <td class={styles.day} />
            {parts.map((part) => (
              <th class={styles.part} scope="col" key={part.id}>
                {part.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.id}>
              <th class={styles.day} scope="row" abbr={day.label}>
                <span aria-hidden="true">{day.label.slice(0, 2)}</span>
                <span class="visually-hidden">{day.label}</span>
              </th>
              {parts.map((part) => {
                const chosen = isChosen(day.id, part.id);
                return (
                  <td class={styles.cell} key={part.id}>
                    <button
                      class={styles.toggle}
                      type="button"
                      aria-pressed={chosen}
                      aria-label={`${day.label} ${part.label}`}
                      disabled={!chosen && cells.length >= maxCells}
                      onClick={() => props.onToggle(day.id, part.id)}
                    >
                      {chosen && <Icon name="check" />}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul class={styles.texts}>
        {cells.map(({ day, part, text }) => (
          <li key={`${day}-${part}`}>
            <TextField
              label={textLabel(nameOf(days, day), nameOf(parts, part))}
              value={text}
              maxLength={maxLength}
              onInput={(typed) => props.onText(day, part, typed)}
            />
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}
