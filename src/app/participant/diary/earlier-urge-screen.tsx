import { useState } from "preact/hooks";
import { isCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { clockToMinute, dateToMinute, minuteToClock } from "../../../domain/urge/minute-of-day.ts";
import { newUrge } from "../../../domain/urge/urge.ts";
import { hasSaveFailed, SaveLine } from "../../shared/frame/save-line.tsx";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { diaryStrings } from "../../strings/diary-strings.ts";
import { strings } from "../../strings/strings.ts";
import { DateField } from "../../ui/date-field.tsx";
import { TapScale } from "../../ui/tap-scale.tsx";
import { logUrge } from "../../vault/tools/urges.ts";
import { useApp } from "../app-model.tsx";
import styles from "../moment-fields.module.css";
import { urgePath } from "./urge-paths.ts";

const text = diaryStrings.urge;

/** An urge of any earlier day and hour: the strength keeps it, and the rest follows on its own screen. */
export function EarlierUrgeScreen() {
  const { data, router, vault, now, today } = useApp();
  const [day, setDay] = useState<string>(today());
  const [clock, setClock] = useState(minuteToClock(dateToMinute(now())));
  const [id] = useState(data.newId);
  const minute = clockToMinute(clock);
  const isAhead = day > today() || (day === today() && (minute ?? 0) > dateToMinute(now()));
  const keep = async (strength: number): Promise<void> => {
    if (!isCalendarDay(day) || minute === null || isAhead) return;
    const kept = await logUrge(data, id, newUrge(day, minute, strength, "diary"));
    if (kept.ok) router.replace(urgePath(id));
  };
  return (
    <StepScreen
      kicker={strings.checkIn.title}
      title={text.earlierTitle}
      back={{ href: "/dagboek", label: strings.shell.back }}
    >
      <p>{text.earlierIntro}</p>
      <div class={styles.moment}>
        <DateField label={text.day} type="date" value={day} max={today()} onPick={setDay} />
        <DateField
          label={text.time}
          type="time"
          value={clock}
          error={isAhead ? text.future : undefined}
          onPick={setClock}
        />
      </div>
      <TapScale
        legend={text.strengthThen}
        min={0}
        max={10}
        low={text.none}
        high={text.veryMuch}
        onTap={keep}
      />
      {hasSaveFailed(vault.saveStatus.value) && <SaveLine onRetry={() => undefined} />}
    </StepScreen>
  );
}
