import { useState } from "preact/hooks";
import { dueAppointment } from "../../../domain/activities/due-appointment.ts";
import { focusHere } from "../../shared/frame/focus-here.ts";
import { valueStrings as text } from "../../strings/value-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { type AppointmentView, appointmentType } from "../../vault/tools/appointments.ts";
import { useApp } from "../app-model.tsx";
import styles from "../card-answers.module.css";
import { dayLabel, minuteToTime } from "../plan/day-label.ts";
import { AppointmentSheet } from "../plan/values/appointment-sheet.tsx";
import { RateActivity } from "../plan/values/rate-activity.tsx";

type Step = { readonly type: "ask" | "rate" | "other-day" | "thanks"; readonly id: string | null };

/** The activity of today, or one that passed in the last days: whether it was done, and then how it was. */
export function ActivityCard() {
  const { data, today } = useApp();
  const [step, setStep] = useState<Step>({ type: "ask", id: null });
  const due = dueAppointment(knownAppointments(), today());
  if (step.type === "thanks") {
    return (
      <Card tone="foam">
        <p tabIndex={-1} ref={focusHere}>
          {text.cardThanks}
        </p>
      </Card>
    );
  }
  if (due === null) return null;
  const item = data.items("values", "activity").find(({ id }) => id === due.value.item);
  if (item === undefined) return null;
  const { day, minute, obstacle, answer } = due.value;
  const isToday = day === today();
  const title = isToday ? text.cardToday : text.cardPassed(dayLabel(day, "weekday"));
  return (
    <Card tone={step.type === "rate" ? "paper" : "foam"}>
      <p class={styles.kicker}>{minute === null ? title : text.at(title, minuteToTime(minute))}</p>
      <h2>{item.value.text}</h2>
      {step.type === "rate" ? (
        <RateActivity item={item} view={due} onDone={() => setStep({ type: "thanks", id: due.id })} />
      ) : (
        <>
          {isToday ? (
            obstacle !== "" && answer !== "" && <p>{text.ifThen(obstacle, answer)}</p>
          ) : (
            <p>{text.cardPassedAsk}</p>
          )}
          <div class={styles.answers}>
            <Button kind="quiet" onClick={() => setStep({ type: "rate", id: due.id })}>
              {text.done}
            </Button>
            <Button kind="quiet" onClick={() => setStep({ type: "other-day", id: due.id })}>
              {text.otherDay}
            </Button>
          </div>
        </>
      )}
      {step.type === "other-day" && (
        <AppointmentSheet item={item} view={due} onClose={() => setStep({ type: "ask", id: null })} />
      )}
    </Card>
  );

  /** Without those of which the activity was taken away. */
  function knownAppointments(): readonly AppointmentView[] {
    const known = new Set(data.items("values", "activity").map(({ id }) => id));
    return data.records(appointmentType).filter(({ value }) => known.has(value.item));
  }
}
