import { useEffect } from "preact/hooks";
import type { ReminderSubject } from "../../../domain/reminders/reminder.ts";
import { reminderStrings } from "../../strings/reminder-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import { closeReminders, dueNow } from "../../vault/tools/reminders.ts";
import { useApp } from "../app-model.tsx";
import { keepPushInStep } from "../plan/reminders/device-push.ts";
import { dateToLocalMoment } from "../plan/reminders/local-now.ts";

const text = reminderStrings.due;

const hrefBySubject: Readonly<Record<ReminderSubject, string>> = {
  diary: "/dagboek/nu",
  risk: "/plan/triggers",
  measures: "/plan/measures",
  activity: "/plan/values",
  plan: "/plan",
};

/** What somebody asked to be reminded of and is open now. It can be done, or closed: both are fine. */
export function DueCard() {
  const app = useApp();
  const { data, now } = app;
  useEffect(() => {
    // Travel, summer time and another device may have changed the times since; the server learns it when there is one.
    void keepPushInStep(app);
  }, [app]);
  const due = dueNow(data, dateToLocalMoment(now()));
  if (due.length === 0) return null;
  return (
    <Card tone="foam">
      <h2>{text.title}</h2>
      {due.map(({ about }) => (
        <LinkRow key={about} href={hrefBySubject[about]} label={text.subjects[about]} />
      ))}
      <Button kind="plain" onClick={() => void closeReminders(data, due, dateToLocalMoment(now()))}>
        {text.close}
      </Button>
    </Card>
  );
}
