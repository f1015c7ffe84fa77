import { useMemo, useState } from "preact/hooks";
import { type DiaryDay, daysToMonths } from "../../../domain/diary/diary-months.ts";
import { searchDiary, searchTerms } from "../../../domain/diary/search-diary.ts";
import { diaryStrings } from "../../strings/diary-strings.ts";
import { Button } from "../../ui/button.tsx";
import { LiveRegion } from "../../ui/live-region.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { DiaryDayCard } from "./diary-day-card.tsx";
import styles from "./diary-screen.module.css";
import { MonthJump } from "./month-jump.tsx";
import { MonthSection } from "./month-section.tsx";
import { useAfterPaint } from "./use-after-paint.ts";

const text = diaryStrings.diary;
/** As many days as a search shows at a time. */
const daysPerView = 10;

/** All days by month, or those in which something was found. */
export function DiaryBook({ days }: { readonly days: readonly DiaryDay[] }) {
  const [query, setQuery] = useState("");
  // A letter is seen before it is looked for.
  const wanted = useAfterPaint(query);
  const terms = useMemo(() => searchTerms(wanted), [wanted]);
  const months = useMemo(() => daysToMonths(days), [days]);
  return (
    <>
      <search class={styles.tools}>
        <SearchField label={text.search} value={query} onInput={setQuery} />
        {terms.length === 0 && months.length > 1 && <MonthJump months={months} />}
      </search>
      {terms.length === 0 ? (
        months.map((month, index) => <MonthSection key={month.month} month={month} isNewest={index === 0} />)
      ) : (
        <Found key={wanted} days={days} terms={terms} />
      )}
    </>
  );
}

type FoundProps = { readonly days: readonly DiaryDay[]; readonly terms: readonly string[] };

function Found({ days, terms }: FoundProps) {
  const found = useMemo(() => searchDiary(days, terms), [days, terms]);
  const [shown, setShown] = useState(daysPerView);
  return (
    <>
      <LiveRegion class={styles.found}>
        <p>{text.found(found.length)}</p>
      </LiveRegion>
      <ol class={styles.days}>
        {found.slice(0, shown).map((day) => (
          <DiaryDayCard key={day.day} day={day} terms={terms} />
        ))}
      </ol>
      {found.length > shown && (
        <Button kind="quiet" onClick={() => setShown(shown + daysPerView)}>
          {text.more}
        </Button>
      )}
    </>
  );
}
