import {
  type Reminder,
  type ReminderSubject,
  reminderSubjects,
} from "../../../../domain/reminders/reminder.ts";
import { SaveLine } from "../../../shared/frame/save-line.tsx";
import { reminderStrings } from "../../../strings/reminder-strings.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { keepReminder, remindersOf } from "../../../vault/tools/reminders.ts";
import { useApp } from "../../app-model.tsx";
import { MainScreen } from "../../main-screen.tsx";
import { keepPushInStep } from "./device-push.ts";
import { PushCard } from "./push-card.tsx";
import { ReminderCard } from "./reminder-card.tsx";

const text = reminderStrings.reminders;
const everyDay = [0, 1, 2, 3, 4, 5, 6];

/** What is offered to whoever turns one on for the first time. */
const offers: Readonly<Record<ReminderSubject, Reminder>> = {
  diary: { about: "diary", weekdays: everyDay, minute: 21 * 60, on: false },
  risk: { about: "risk", weekdays: everyDay, minute: 0, on: false },
  measures: { about: "measures", weekdays: [6], minute: 19 * 60, on: false },
  activity: { about: "activity", weekdays: [5], minute: 10 * 60, on: false },
  plan: { about: "plan", weekdays: [6], minute: 19 * 60 + 30, on: false },
};

/** Everything is off until somebody turns it on; what is due is reckoned here, on the device. */
export function RemindersScreen() {
  const app = useApp();
  const { data } = app;
  const chosen = remindersOf(data);

  async function keep(reminder: Reminder): Promise<void> {
    if ((await keepReminder(data, reminder)).ok) await keepPushInStep(app);
  }

  return (
    <MainScreen
      title={text.title}
      current="plan"
      actions={<IconButton label={text.back} icon="back" href="/plan" />}
    >
      <p>{text.intro}</p>
      {reminderSubjects.map((about) => (
        <ReminderCard
          key={about}
          reminder={chosen.find((one) => one.about === about) ?? offers[about]}
          onChange={(reminder) => void keep(reminder)}
        />
      ))}
      <PushCard />
      <SaveLine onRetry={() => undefined} />
    </MainScreen>
  );
}
