import { useState } from "preact/hooks";
import { inTime } from "../../../../domain/activities/due-appointment.ts";
import { valueStrings as text } from "../../../strings/value-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { OpenList } from "../../../ui/open-list.tsx";
import { Pill } from "../../../ui/pill.tsx";
import type { ItemView } from "../../../vault/participant-data.ts";
import { type AppointmentView, appointmentType } from "../../../vault/tools/appointments.ts";
import { useApp } from "../../app-model.tsx";
import { TextSheet } from "../text-sheet.tsx";
import { AppointmentSheet } from "./appointment-sheet.tsx";
import { whenText } from "./when-text.ts";

type Open =
  | { readonly type: "activity"; readonly item: ItemView | null }
  | { readonly type: "appointment"; readonly item: ItemView; readonly view: AppointmentView | null };

/** What somebody wants to do, and when: each activity may have a day, and then says what may come between. */
export function ActivitiesCard() {
  const { data, today } = useApp();
  const [open, setOpen] = useState<Open | null>(null);
  const activities = data.items("values", "activity");
  const appointments = inTime(data.records(appointmentType).filter(({ value }) => value.doneOn === null));
  return (
    <Card>
      <h2>{text.activitiesTitle}</h2>
      <p>{text.activitiesIntro}</p>
      {activities.map((item) => {
        const own = appointments.filter(({ value }) => value.item === item.id);
        return (
          <div key={item.id}>
            <OpenList
              rows={[
                {
                  key: item.id,
                  title: item.value.text,
                  detail: own.length === 0 ? text.notPlanned : undefined,
                  onOpen: () => setOpen({ type: "activity", item }),
                },
                ...own.map((view) => ({
                  key: view.id,
                  title: whenText(view.value),
                  detail:
                    view.value.obstacle === "" || view.value.answer === ""
                      ? undefined
                      : text.ifThen(view.value.obstacle, view.value.answer),
                  mark: view.value.day < today() ? <Pill>{text.past}</Pill> : undefined,
                  onOpen: () => setOpen({ type: "appointment", item, view }),
                })),
              ]}
            />
            <Button kind="plain" onClick={() => setOpen({ type: "appointment", item, view: null })}>
              {text.plan}
            </Button>
          </div>
        );
      })}
      <Button kind="plain" onClick={() => setOpen({ type: "activity", item: null })}>
        {text.addActivity}
      </Button>
      {open?.type === "activity" && (
        <TextSheet
          tool="values"
          slot="activity"
          item={open.item}
          title={open.item === null ? text.newActivityTitle : text.activityTitle}
          label={text.activityText}
          placeholder={text.activityPlaceholder}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.type === "appointment" && (
        <AppointmentSheet item={open.item} view={open.view} onClose={() => setOpen(null)} />
      )}
    </Card>
  );
}
