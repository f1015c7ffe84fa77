import { useState } from "preact/hooks";
import { isCalendarDay } from "../../../../domain/check-in/calendar-day.ts";
import { SaveLine } from "../../../shared/frame/save-line.tsx";
import { strings } from "../../../strings/strings.ts";
import { valueStrings as text } from "../../../strings/value-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Form } from "../../../ui/form.tsx";
import { MomentField } from "../../../ui/moment-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { ItemView } from "../../../vault/participant-data.ts";
import {
  type AppointmentView,
  keepAppointment,
  removeAppointment,
} from "../../../vault/tools/appointments.ts";
import { useApp } from "../../app-model.tsx";
import { minuteToTime, timeToMinute } from "../day-label.ts";
import styles from "../item-sheet.module.css";
import { RateActivity } from "./rate-activity.tsx";

type Props = {
  readonly item: ItemView;
  /** Null for a new one. */
  readonly view: AppointmentView | null;
  readonly onClose: () => void;
};

const longestWords = 160;

/** A day for an activity: when, what may come between and what then; and, once it came, how it was. */
export function AppointmentSheet({ item, view, onClose }: Props) {
  const { data, today } = useApp();
  const [id] = useState(() => view?.id ?? data.newId());
  const [day, setDay] = useState<string>(view?.value.day ?? "");
  const [time, setTime] = useState(minuteToTime(view?.value.minute ?? null));
  const [obstacle, setObstacle] = useState(view?.value.obstacle ?? "");
  const [answer, setAnswer] = useState(view?.value.answer ?? "");
  const [isRating, setRating] = useState(false);
  const save = async (): Promise<void> => {
    if (!isCalendarDay(day)) return;
    const kept = await keepAppointment(data, id, {
      item: item.id,
      day,
      minute: timeToMinute(time),
      obstacle: obstacle.trim(),
      answer: answer.trim(),
      doneOn: view?.value.doneOn ?? null,
    });
    if (kept.ok) onClose();
  };
  return (
    <Dialog
      open
      title={isRating ? text.rateTitle : view === null ? text.planTitle : text.appointmentTitle}
      onClose={onClose}
      closeLabel={strings.plan.cancel}
    >
      {isRating && view !== null ? (
        <RateActivity item={item} view={view} onDone={onClose} />
      ) : (
        <Form onSubmit={save}>
          <p>{item.value.text}</p>
          {view !== null && view.value.day <= today() && (
            <Button kind="quiet" onClick={() => setRating(true)}>
              {text.done}
            </Button>
          )}
          <MomentField type="date" label={text.day} value={day} onInput={setDay} />
          <MomentField type="time" label={text.hour} hint={text.hourHint} value={time} onInput={setTime} />
          <TextField
            label={text.obstacle}
            placeholder={text.obstaclePlaceholder}
            value={obstacle}
            maxLength={longestWords}
            onInput={setObstacle}
          />
          <TextField
            label={text.answer}
            placeholder={text.answerPlaceholder}
            value={answer}
            maxLength={longestWords}
            onInput={setAnswer}
          />
          <SaveLine onRetry={save} />
          <Button type="submit" disabled={!isCalendarDay(day)}>
            {strings.plan.save}
          </Button>
          {view !== null && (
            <div class={styles.actions}>
              <Button
                kind="danger"
                onClick={async () => {
                  if ((await removeAppointment(data, view.id)).ok) onClose();
                }}
              >
                {text.removeAppointment}
              </Button>
            </div>
          )}
        </Form>
      )}
    </Dialog>
  );
}
