import { useState } from "preact/hooks";
import { focusHere } from "../../../shared/frame/focus-here.ts";
import { SaveLine } from "../../../shared/frame/save-line.tsx";
import { valueStrings as text } from "../../../strings/value-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Scale } from "../../../ui/scale.tsx";
import type { ItemView } from "../../../vault/participant-data.ts";
import { type AppointmentView, completeAppointment } from "../../../vault/tools/appointments.ts";
import { useApp } from "../../app-model.tsx";
import styles from "../item-sheet.module.css";

type Props = { readonly item: ItemView; readonly view: AppointmentView; readonly onDone: () => void };

/** How it was, in two numbers; both may be skipped, and then it was done all the same. */
export function RateActivity({ item, view, onDone }: Props) {
  const { data, today } = useApp();
  const [pleasure, setPleasure] = useState<number | null>(null);
  const [meaning, setMeaning] = useState<number | null>(null);
  const keep = async (): Promise<void> => {
    // One that passed was done on its own day, also when that is said later.
    const doneOn = view.value.day < today() ? view.value.day : today();
    if ((await completeAppointment(data, view, item, doneOn, { pleasure, meaning })).ok) onDone();
  };
  return (
    <div class={styles.form} tabIndex={-1} ref={focusHere}>
      <Scale name="pleasure" {...text.pleasure} min={0} max={10} value={pleasure} onChange={setPleasure} />
      <Scale name="meaning" {...text.meaning} min={0} max={10} value={meaning} onChange={setMeaning} />
      <SaveLine onRetry={() => void keep()} />
      <Button onClick={() => void keep()}>
        {pleasure === null && meaning === null ? text.rateSkip : text.rateSave}
      </Button>
    </div>
  );
}
