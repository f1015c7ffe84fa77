import { useEffect, useState } from "preact/hooks";
import { dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { type GivenWorksheet, readGuidance } from "../../../domain/guidance/assignment.ts";
import { loadModule } from "../../platform/programme-content.ts";
import { givenStrings } from "../../strings/given-strings.ts";
import { LinkRow } from "../../ui/link-row.tsx";
import { type Tick, TickList } from "../../ui/tick-list.tsx";
import { doneOnByHomework, givenEntries, tickGivenHomework } from "../../vault/tools/given.ts";
import { type AppModel, useApp } from "../app-model.tsx";
import { exercisePath } from "../paths.ts";
import { dayToText } from "../today/day-text.ts";

const text = givenStrings;

/** What a therapist gave to do: own homework to tick, and worksheets to open. `openOnly` leaves out what is done. */
export function GivenHomework({ openOnly }: { readonly openOnly: boolean }) {
  const app = useApp();
  const { data, today } = app;
  const { homework, worksheets } = readGuidance(givenEntries(data));
  const doneOn = doneOnByHomework(data);
  const ticks = homework
    .filter(({ id }) => !openOnly || (doneOn.get(id) ?? today()) === today())
    .map((given): Tick => {
      const done = doneOn.get(given.id) ?? null;
      const due =
        given.dueOn === null ? text.noDue : text.dueOn(dayToText(given.dueOn, "long").toLowerCase());
      return {
        key: given.id,
        title: given.text,
        detail: done === null ? due : text.doneOn(dayToText(done, "long").toLowerCase()),
        isDone: done !== null,
        tickLabel: text.done(given.text),
        onTick: () => void tickGivenHomework(data, given, done === null ? today() : null),
      };
    });
  const shown = worksheets.filter((worksheet) => !openOnly || !isFilledIn(app, worksheet));
  return (
    <>
      {ticks.length > 0 && <TickList ticks={ticks} />}
      {shown.map((worksheet) => (
        <WorksheetRow key={worksheet.id} worksheet={worksheet} />
      ))}
    </>
  );
}

/** Whether there is anything of it to do. */
export function hasOpenHomework(app: AppModel): boolean {
  const { homework, worksheets } = readGuidance(givenEntries(app.data));
  const doneOn = doneOnByHomework(app.data);
  return (
    homework.some(({ id }) => (doneOn.get(id) ?? app.today()) === app.today()) ||
    worksheets.some((worksheet) => !isFilledIn(app, worksheet))
  );
}

function WorksheetRow({ worksheet }: { readonly worksheet: GivenWorksheet }) {
  const app = useApp();
  const { module: moduleId, exercise, note } = worksheet;
  const [title, setTitle] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void loadModule(moduleId).then((module) => {
      if (isCurrent) setTitle(module?.exercises.find(({ id }) => id === exercise)?.title ?? null);
    });
    return () => {
      isCurrent = false;
    };
  }, [moduleId, exercise]);
  if (title === null) return null;
  return (
    <div>
      <LinkRow
        href={exercisePath(moduleId, exercise)}
        label={text.worksheet(title)}
        detail={isFilledIn(app, worksheet) ? text.worksheetDone : undefined}
      />
      {note !== "" && <p>{note}</p>}
    </div>
  );
}

/** Changed on or after the day on which it was given. */
function isFilledIn({ data }: AppModel, { module, exercise, givenAtMs }: GivenWorksheet): boolean {
  const answeredOn = data.answeredOn(module, exercise);
  return answeredOn !== null && answeredOn >= dateToCalendarDay(new Date(givenAtMs));
}
