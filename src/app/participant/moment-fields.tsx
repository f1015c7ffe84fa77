import { type CalendarDay, isCalendarDay } from "../../domain/check-in/calendar-day.ts";
import { clockToMinute, minuteToClock } from "../../domain/urge/minute-of-day.ts";
import { DateField } from "../ui/date-field.tsx";
import { useApp } from "./app-model.tsx";
import styles from "./moment-fields.module.css";

type Props = {
  readonly text: { readonly day: string; readonly time: string };
  readonly day: CalendarDay;
  /** Of the day; null while nobody said. */
  readonly minute: number | null;
  readonly timeError?: string | undefined;
  /** Never a day that is still to come. */
  readonly onDay: (day: CalendarDay) => void;
  readonly onMinute: (minute: number) => void;
};

/** When something was: its day and its hour. */
export function MomentFields({ text, day, minute, timeError, onDay, onMinute }: Props) {
  const { today } = useApp();
  return (
    <div class={styles.moment}>
      <DateField
        label={text.day}
        type="date"
        value={day}
        max={today()}
        onPick={(picked) => {
          if (isCalendarDay(picked) && picked <= today()) onDay(picked);
        }}
      />
      <DateField
        label={text.time}
        type="time"
        value={minute === null ? "" : minuteToClock(minute)}
        error={timeError}
        onPick={(clock) => {
          const picked = clockToMinute(clock);
          if (picked !== null) onMinute(picked);
        }}
      />
    </div>
  );
}
