import { addDays } from "../../../domain/check-in/calendar-day.ts";
import type { CheckIn } from "../../../domain/check-in/check-in.ts";
import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useApp } from "../app-model.ts";
import { MainScreen } from "../main-screen.tsx";
import { diaryDayPath } from "../paths.ts";
import { dayToText } from "../today/day-text.ts";
import styles from "./diary-screen.module.css";

/** The days, newest first; every one can be opened and changed, and a missed one filled in. */
export function DiaryScreen() {
  const { data, today } = useApp();
  const text = strings.diary;
  const checkIns = data.checkIns.value;
  const isTodayDone = checkIns[0]?.day === today();
  const yesterday = addDays(today(), -1);
  const startedOn = data.profile.value?.startedOn ?? today();
  const missedYesterday = yesterday >= startedOn && !checkIns.some(({ day }) => day === yesterday);
  return (
    <MainScreen title={text.title} current="today">
      {checkIns.length === 0 ? (
        <EmptyState title={text.emptyTitle}>
          <p>{text.empty}</p>
          <ButtonLink href="/dagboek/nu">{text.add}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <ButtonLink href="/dagboek/nu" kind={isTodayDone ? "quiet" : "primary"}>
            {isTodayDone ? text.edit : text.add}
          </ButtonLink>
          {missedYesterday && (
            <p>
              {text.missed} <a href={diaryDayPath(yesterday)}>{text.fillDay(dayToText(yesterday, "long"))}</a>
            </p>
          )}
          <ol class={styles.days}>
            {checkIns.map((checkIn) => (
              <li key={checkIn.day}>
                <DayRow checkIn={checkIn} />
              </li>
            ))}
          </ol>
        </>
      )}
    </MainScreen>
  );
}

function DayRow({ checkIn }: { readonly checkIn: CheckIn }) {
  const text = strings.diary;
  const { day, urge, mood, sleep, onCourse, note } = checkIn;
  const numbers = [
    urge === null ? null : text.urge(urge),
    mood === null ? null : text.mood(mood),
    sleep === null ? null : text.sleep(sleep),
    onCourse === null ? null : text.course[onCourse],
  ].filter((part) => part !== null);
  return (
    <a class={styles.day} href={diaryDayPath(day)}>
      <strong>{dayToText(day, "long")}</strong>
      <span>{numbers.join(" · ")}</span>
      {note !== "" && <span class={styles.note}>{note}</span>}
    </a>
  );
}
