import { useEffect, useRef, useState } from "preact/hooks";
import type { DiaryMonth } from "../../../domain/diary/diary-months.ts";
import { diaryStrings } from "../../strings/diary-strings.ts";
import { DiaryDayCard } from "./diary-day-card.tsx";
import styles from "./diary-screen.module.css";
import { monthId, monthToText } from "./month-text.ts";

type Props = { readonly month: DiaryMonth; readonly isNewest: boolean };

/** A card of a day with a line about it, more or less. */
const roughDayRem = 7;

/** A month under a head that stays in sight. Its days are drawn when somebody comes near, so that a year opens at once. */
export function MonthSection({ month: { month, days }, isNewest }: Props) {
  const section = useRef<HTMLElement>(null);
  const [isDrawn, setDrawn] = useState(isNewest);
  useEffect(() => {
    if (isDrawn || section.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setDrawn(true);
      },
      { rootMargin: "1000px 0px" },
    );
    observer.observe(section.current);
    return () => observer.disconnect();
  }, [isDrawn]);
  return (
    <section ref={section} class={styles.month} aria-labelledby={monthId(month)}>
      <h2 class={styles.monthHead} id={monthId(month)} tabIndex={-1}>
        {monthToText(month)} <span class={styles.monthDays}>{diaryStrings.diary.days(days.length)}</span>
      </h2>
      {isDrawn ? (
        <ol class={styles.days}>
          {days.map((day) => (
            <DiaryDayCard key={day.day} day={day} terms={noTerms} />
          ))}
        </ol>
      ) : (
        <div style={{ blockSize: `${days.length * roughDayRem}rem` }} />
      )}
    </section>
  );
}

const noTerms: readonly string[] = [];
