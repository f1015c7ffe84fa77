import { daysDone, isDoneOn, weekMarks } from "../../../../domain/act/days-done.ts";
import { valueStrings as text } from "../../../strings/value-strings.ts";
import { DayDots } from "../../../ui/day-dots.tsx";
import { TickList } from "../../../ui/tick-list.tsx";
import type { ItemView } from "../../../vault/participant-data.ts";
import { actsOf, tickItem, untickItem } from "../../../vault/tools/acts.ts";
import { useApp } from "../../app-model.tsx";

type Props = { readonly goals: readonly ItemView[]; readonly onEdit?: (item: ItemView) => void };

/** The micro goals, to be ticked for today, each with its week and its days done out of days so far. */
export function GoalTicks({ goals, onEdit }: Props) {
  const { data, today } = useApp();
  const acts = actsOf(data);
  return (
    <TickList
      ticks={goals.map((item) => {
        const isDone = isDoneOn(acts, item.id, today());
        const counted = daysDone(acts, item.id, today());
        return {
          key: item.id,
          title: item.value.text,
          isDone,
          tickLabel: text.tick(item.value.text),
          onTick: () => void (isDone ? untickItem(data, item.id, today()) : tickItem(data, item, today())),
          ...(onEdit === undefined
            ? {}
            : {
                below: (
                  <DayDots
                    days={weekMarks(acts, item.id, today()).map(({ day, state }) => ({ key: day, state }))}
                    caption={counted === null ? text.noDays : text.days(counted.done, counted.of)}
                  />
                ),
                edit: { label: text.edit(item.value.text), onClick: () => onEdit(item) },
              }),
        };
      })}
    />
  );
}
