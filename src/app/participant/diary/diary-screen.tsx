import { useMemo } from "preact/hooks";
import { addDays } from "../../../domain/check-in/calendar-day.ts";
import { diaryDays } from "../../../domain/diary/diary-months.ts";
import { Gradually } from "../../shared/gradually.tsx";
import { diaryStrings } from "../../strings/diary-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { urgeType } from "../../vault/tools/urges.ts";
import { useApp } from "../app-model.tsx";
import { MainScreen } from "../main-screen.tsx";
import { diaryDayPath } from "../paths.ts";
import { dayToText } from "../today/day-text.ts";
import { DiaryBook } from "./diary-book.tsx";
import styles from "./diary-screen.module.css";
import { EarlierDay } from "./earlier-day.tsx";
import { LogUrge } from "./log-urge.tsx";

const text = diaryStrings.diary;

/** The days, newest first; every one can be opened and changed, a missed one filled in, and words looked up. */
export function DiaryScreen() {
  const { data, today } = useApp();
  const checkIns = data.checkIns.value;
  const urges = data.records(urgeType);
  const days = useMemo(() => diaryDays(checkIns, urges), [checkIns, urges]);
  const isTodayDone = checkIns.some(({ day }) => day === today());
  const yesterday = addDays(today(), -1);
  const startedOn = data.profile.value?.startedOn ?? today();
  const missedYesterday = yesterday >= startedOn && !checkIns.some(({ day }) => day === yesterday);
  const isEmpty = days.length === 0;
  // The same places in both forms: the first urge must not take away the card that says it was kept.
  return (
    <MainScreen title={text.title} current="today">
      <div class={styles.actions} data-empty={isEmpty ? "" : undefined}>
        {isEmpty ? (
          <EmptyState title={text.emptyTitle}>
            <p>{text.empty}</p>
            <ButtonLink href="/dagboek/nu">{text.add}</ButtonLink>
            <p>{text.emptyUrge}</p>
          </EmptyState>
        ) : (
          <ButtonLink href="/dagboek/nu" kind={isTodayDone ? "quiet" : "primary"}>
            {isTodayDone ? text.edit : text.add}
          </ButtonLink>
        )}
        <LogUrge />
      </div>
      {!isEmpty && missedYesterday && (
        <p>
          {text.missed} <a href={diaryDayPath(yesterday)}>{text.fillDay(dayToText(yesterday, "long"))}</a>
        </p>
      )}
      <EarlierDay />
      <Gradually first={0}>{!isEmpty && <DiaryBook days={days} />}</Gradually>
    </MainScreen>
  );
}
