import { Icon } from "./icon.tsx";
import styles from "./week-map.module.css";

export type WeekMapName = { readonly id: string; readonly label: string };
export type WeekMapMark = {
  readonly day: string;
  readonly part: string;
  /** Read with the place: what is there, and whether something was decided. */
  readonly label: string;
  readonly isSettled: boolean;
};

type WeekMapProps = {
  readonly caption: string;
  readonly days: readonly WeekMapName[];
  readonly parts: readonly WeekMapName[];
  readonly marks: readonly WeekMapMark[];
  /** Says what a tap on an empty place does. */
  readonly addLabel: (day: string, part: string) => string;
  readonly onOpen: (day: string, part: string) => void;
};

/** The days of a week by the parts of a day. Each place opens: to look at what is there, or to put something there. */
export function WeekMap({ caption, days, parts, marks, addLabel, onOpen }: WeekMapProps) {
  return (
    <table class={styles.week}>
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td class={styles.corner} />
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
            <th class={styles.day} scope="row">
              <span aria-hidden="true">{day.label.slice(0, 2)}</span>
              <span class="visually-hidden">{day.label}</span>
            </th>
            {parts.map((part) => {
              const here = marks.filter((mark) => mark.day === day.id && mark.part === part.id);
              const isOpen = here.some(({ isSettled }) => !isSettled);
              return (
                <td class={styles.cell} key={part.id}>
                  <button
                    class={styles.place}
                    type="button"
                    data-state={here.length === 0 ? undefined : isOpen ? "open" : "settled"}
                    aria-label={
                      here.length === 0
                        ? addLabel(day.label, part.label)
                        : `${day.label} ${part.label}: ${here.map(({ label }) => label).join("; ")}`
                    }
                    onClick={() => onOpen(day.id, part.id)}
                  >
                    {here.length > 0 && <Icon name={isOpen ? "alert" : "shield"} />}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
