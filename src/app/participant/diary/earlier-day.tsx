import { useState } from "preact/hooks";
import { addDays } from "../../../domain/check-in/calendar-day.ts";
import { diaryStrings } from "../../strings/diary-strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { useApp } from "../app-model.tsx";
import { diaryDayPath } from "../paths.ts";
import { earlierUrgePath } from "./urge-paths.ts";

const text = diaryStrings.diary;

/** The way to any earlier day, and to an urge of any earlier hour. */
export function EarlierDay() {
  const { router, today } = useApp();
  const [day, setDay] = useState<string>(addDays(today(), -1));
  return (
    <Disclosure summary={text.otherTitle}>
      <DateField label={text.otherDay} type="date" value={day} max={today()} onPick={setDay} />
      <Button kind="quiet" onClick={() => router.go(diaryDayPath(day > today() ? today() : day))}>
        {text.openDay}
      </Button>
      <ButtonLink href={earlierUrgePath} kind="plain">
        {text.earlierUrge}
      </ButtonLink>
    </Disclosure>
  );
}
