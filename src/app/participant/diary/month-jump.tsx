import { useId } from "preact/hooks";
import type { DiaryMonth } from "../../../domain/diary/diary-months.ts";
import { diaryStrings } from "../../strings/diary-strings.ts";
import styles from "./diary-screen.module.css";
import { monthId, monthToText } from "./month-text.ts";

/** The way to a month that lies far down. */
export function MonthJump({ months }: { readonly months: readonly DiaryMonth[] }) {
  const id = useId();
  return (
    <div class={styles.jump}>
      <label for={id}>{diaryStrings.diary.month}</label>
      <select
        id={id}
        class={styles.select}
        onChange={(event) => {
          const heading = document.getElementById(monthId(event.currentTarget.value));
          heading?.parentElement?.scrollIntoView();
          heading?.focus({ preventScroll: true });
        }}
      >
        {months.map(({ month }) => (
          <option key={month} value={month}>
            {monthToText(month)}
          </option>
        ))}
      </select>
    </div>
  );
}
