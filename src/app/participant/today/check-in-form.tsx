import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { CalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { type CheckIn, type Course, emptyCheckIn } from "../../../domain/check-in/check-in.ts";
import { startAutosave } from "../../shared/autosave.ts";
import { hasSaveFailed, SaveLine } from "../../shared/frame/save-line.tsx";
import { Gradually } from "../../shared/gradually.tsx";
import { CrisisHint } from "../../shared/safety/crisis-hint.tsx";
import { strings } from "../../strings/strings.ts";
import { Button } from "../../ui/button.tsx";
import { CheckList } from "../../ui/check-list.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { Form } from "../../ui/form.tsx";
import { Scale } from "../../ui/scale.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useApp } from "../app-model.tsx";

type Props = {
  readonly day: CalendarDay;
  readonly initialUrge?: number;
  /** Called when somebody is done and the day is kept. */
  readonly onSaved: (checkIn: CheckIn) => void;
};

const text = strings.checkIn;
const courses: readonly Course[] = ["yes", "partly", "no"];
const scales = [
  { field: "urge", legend: text.urge, low: text.none, high: text.veryMuch },
  { field: "mood", legend: text.mood, low: text.veryBad, high: text.veryGood },
  { field: "sleep", legend: text.sleep, low: text.veryBad, high: text.veryGood },
] as const;

/** One day of the diary, at most a minute: everything may be left open, and it is kept as it is filled in. */
export function CheckInForm({ day, initialUrge, onSaved }: Props) {
  const { data, vault } = useApp();
  const standing = data.checkIns.peek().find((checkIn) => checkIn.day === day);
  const latest = useRef<CheckIn>(standing ?? { ...emptyCheckIn(day), urge: initialUrge ?? null });
  const [checkIn, showCheckIn] = useState(latest.current);
  const autosave = useMemo(
    () =>
      startAutosave(async () => (await data.saveCheckIn(latest.current)).ok, vault.announceChange, document),
    [data, vault],
  );
  useEffect(() => autosave.stop, [autosave]);
  const setCheckIn = (changed: CheckIn): void => {
    latest.current = changed;
    showCheckIn(changed);
    autosave.changed();
  };
  const finish = async (): Promise<void> => {
    autosave.changed();
    await autosave.flush();
    if (!hasSaveFailed(vault.saveStatus.peek())) onSaved(latest.current);
  };
  // What was said on that day stays to be seen, also when it was taken out of the list since.
  const behaviours = [
    ...new Set([
      ...data.items("diary", "behaviours").map(({ value }) => value.text),
      ...(checkIn.behaviours ?? []),
    ]),
  ];
  return (
    <Form onSubmit={finish} gap="far">
      <Gradually first={2}>
        {scales.map(({ field, legend, low, high }) => (
          <Scale
            key={field}
            name={`check-in-${field}`}
            legend={legend}
            min={0}
            max={10}
            low={low}
            high={high}
            value={checkIn[field]}
            onChange={(value) => setCheckIn({ ...checkIn, [field]: value })}
          />
        ))}
        <ChoiceList
          name="check-in-course"
          legend={text.course}
          hint={text.courseHint}
          options={courses.map((id) => ({ id, label: text.courseOptions[id] }))}
          value={checkIn.onCourse}
          onChange={(id) =>
            setCheckIn({ ...checkIn, onCourse: courses.find((course) => course === id) ?? null })
          }
        />
        {behaviours.length > 0 && (
          <CheckList
            look="chips"
            name="check-in-behaviours"
            legend={text.behaviours}
            hint={text.behavioursHint}
            options={behaviours.map((label) => ({ id: label, label }))}
            values={checkIn.behaviours ?? []}
            onChange={(picked) => setCheckIn({ ...checkIn, behaviours: [...picked] })}
          />
        )}
        <TextArea
          name="check-in-note"
          label={text.note}
          hint={text.noteHint}
          rows={3}
          maxLength={4000}
          value={checkIn.note}
          onInput={(note) => setCheckIn({ ...checkIn, note })}
        />
        <CrisisHint text={checkIn.note} />
        <SaveLine onRetry={autosave.flush} />
        <Button type="submit">{text.save}</Button>
      </Gradually>
    </Form>
  );
}
