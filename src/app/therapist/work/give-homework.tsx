import { useRef, useState } from "preact/hooks";
import { isCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { guidanceLimits } from "../../../domain/guidance/guidance-entry.ts";
import { useHome } from "../../shared/home-model.ts";
import { workStrings } from "../../strings/work-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Form } from "../../ui/form.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { Giving } from "./use-giving.ts";

const text = workStrings.given;

/** Homework in the therapist's own words, with a day or without. */
export function GiveHomework({ giving }: { readonly giving: Giving }) {
  const { data, today } = useHome();
  const id = useRef(data.newId());
  const [words, setWords] = useState("");
  const [due, setDue] = useState("");
  const [isBusy, setBusy] = useState(false);
  const give = async (): Promise<void> => {
    const said = words.trim();
    if (said === "" || isBusy) return;
    setBusy(true);
    const dueOn = isCalendarDay(due) ? due : null;
    const isGiven = await giving.give({ type: "homework", text: said, dueOn }, id.current);
    setBusy(false);
    if (!isGiven) return;
    id.current = data.newId();
    setWords("");
    setDue("");
  };
  return (
    <Card>
      <h2>{text.homeworkTitle}</h2>
      <Form onSubmit={give} gap="near">
        <TextArea
          label={text.homeworkText}
          hint={text.homeworkHint}
          rows={2}
          maxLength={guidanceLimits.line}
          value={words}
          onInput={setWords}
        />
        <DateField label={text.homeworkDue} type="date" value={due} min={today()} onPick={setDue} />
        <Button type="submit" kind="quiet" busy={isBusy}>
          {text.homeworkGive}
        </Button>
      </Form>
    </Card>
  );
}
