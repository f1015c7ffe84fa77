import styles from "./person-list.module.css";
import { Pill, type PillTone } from "./pill.tsx";

export type PersonRow = {
  readonly key: string;
  readonly href: string;
  readonly name: string;
  /** A quiet line under the name. */
  readonly detail: string;
  /** Sentences, where there is room for them. */
  readonly notes?: readonly string[] | undefined;
  readonly mark?: { readonly tone: PillTone; readonly text: string } | undefined;
  readonly current?: boolean | undefined;
};

type PersonListProps = {
  readonly rows: readonly PersonRow[];
  /** `narrow` stands beside something else. */
  readonly look?: "wide" | "narrow" | undefined;
};

/** People to choose from, each with a word on how it stands. */
export function PersonList({ rows, look = "wide" }: PersonListProps) {
  return (
    <ul class={styles.people} data-look={look}>
      {rows.map(({ key, href, name, detail, notes = [], mark, current }) => (
        <li class={styles.person} key={key}>
          <a class={styles.row} href={href} aria-current={current ? "true" : undefined}>
            <span class={styles.initials} aria-hidden="true">
              {initialsOf(name)}
            </span>
            <span class={styles.words}>
              <span class={styles.name}>{name}</span>
              <span class={styles.detail}>{detail}</span>
              {notes.length > 0 && <span class={styles.notes}>{notes.join(" ")}</span>}
            </span>
            {mark !== undefined && (
              <span class={styles.mark}>
                <Pill tone={mark.tone}>{mark.text}</Pill>
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Of the first and the last word: "J. de W." gives JW. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters
    .map((word) => /\p{L}/u.exec(word ?? "")?.[0] ?? "")
    .join("")
    .toLocaleUpperCase("nl");
}
