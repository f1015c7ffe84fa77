import type { Reminder } from "../../../../domain/reminders/reminder.ts";
import { reminderTimes } from "../../../../domain/reminders/reminder-times.ts";
import { reminderStrings } from "../../../strings/reminder-strings.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { CheckList } from "../../../ui/check-list.tsx";
import { MomentField } from "../../../ui/moment-field.tsx";
import { OptionRow } from "../../../ui/option-row.tsx";
import { useApp } from "../../app-model.tsx";
import { minuteToTime, timeToMinute } from "../day-label.ts";

type Props = { readonly reminder: Reminder; readonly onChange: (reminder: Reminder) => void };

const text = reminderStrings.reminders;

/** One thing to be reminded of: whether, on which days, and at what time. */
export function ReminderCard({ reminder, onChange }: Props) {
  const { about, on, weekdays, minute } = reminder;
  const { label, hint } = text.subjects[about];
  return (
    <Card>
      <OptionRow
        type="checkbox"
        name={`reminder-${about}`}
        value={about}
        label={label}
        hint={hint}
        checked={on}
        onChange={() => onChange({ ...reminder, on: !on })}
      />
      {on && (
        <>
          <div>
            <CheckList
              name={`reminder-${about}-days`}
              legend={text.days}
              look="chips"
              options={text.dayNames.map((name, index) => ({ id: String(index), label: name }))}
              values={weekdays.map(String)}
              onChange={(values) =>
                onChange({
                  ...reminder,
                  weekdays: values.map(Number).toSorted((left, right) => left - right),
                })
              }
            />
          </div>
          {weekdays.length === 0 && <p>{text.noDays}</p>}
          {about === "risk" ? (
            <RiskTimes reminder={reminder} />
          ) : (
            <MomentField
              type="time"
              label={text.time}
              value={minuteToTime(minute)}
              onInput={(value) => {
                const chosen = timeToMinute(value);
                if (chosen !== null) onChange({ ...reminder, minute: chosen });
              }}
            />
          )}
        </>
      )}
    </Card>
  );
}

/** Those of the week calendar, which is where they are changed. */
function RiskTimes({ reminder }: { readonly reminder: Reminder }) {
  const { data } = useApp();
  const moments = data.items("triggers", "moment").map(({ value }) => value);
  const times = reminderTimes(reminder, moments).map(
    ({ weekday, minute }) => `${text.dayNames[weekday]} ${minuteToTime(minute)}`,
  );
  return (
    <>
      <p>{times.length === 0 ? text.noMoments : text.momentTimes(times.join(", "))}</p>
      <ButtonLink href="/plan/triggers" kind="quiet">
        {text.toMoments}
      </ButtonLink>
    </>
  );
}
