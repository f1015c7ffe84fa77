import { useEffect, useRef, useState } from "preact/hooks";
import type { DiaryDay, DiaryMonth } from "../../../domain/diary/diary-months.ts";
import { Gradually } from "../../shared/gradually.tsx";
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
          <Gradually first={1}>
            {chunksOf(days).map((chunk) => (
              <DayCards key={chunk[0]?.day} days={chunk} />
            ))}
          </Gradually>
        </ol>
      ) : (
        <div style={{ blockSize: `${days.length * roughDayRem}rem` }} />
      )}
    </section>
  );
}

/** A screenful at a time. */
const daysPerPaint = 3;
const noTerms: readonly string[] = [];

function chunksOf(days: readonly DiaryDay[]): readonly (readonly DiaryDay[])[] {
  return Array.from({ length: Math.ceil(days.length / daysPerPaint) }, (_, index) =>
    days.slice(index * daysPerPaint, (index + 1) * daysPerPaint),
  );
}

function DayCards({ days }: { readonly days: readonly DiaryDay[] }) {
  return (
    <>
      {days.map((day) => (
        <DiaryDayCard key={day.day} day={day} terms={noTerms} />
      ))}
    </>
  );
}
