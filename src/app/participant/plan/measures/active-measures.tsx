import { daysDone, isDoneOn, weekMarks } from "../../../../domain/act/days-done.ts";
import type { Measure } from "../../../../domain/measures/measure.ts";
import { measureStrings as text } from "../../../strings/measure-strings.ts";
import { DayDots } from "../../../ui/day-dots.tsx";
import { TickList } from "../../../ui/tick-list.tsx";
import { actsOf, tickItem, untickItem } from "../../../vault/tools/acts.ts";
import type { MeasureView } from "../../../vault/tools/measures.ts";
import { useApp } from "../../app-model.tsx";
import { dayLabel } from "../day-label.ts";

type Props = {
  readonly measures: readonly MeasureView[];
  /** Without it the list is only ticked, as on Vandaag. */
  readonly onEdit?: (view: MeasureView) => void;
};

/** The measures that run, to be ticked for today. */
export function ActiveMeasures({ measures, onEdit }: Props) {
  const { data, today } = useApp();
  const acts = actsOf(data);
  return (
    <TickList
      ticks={measures.map((view) => {
        const { id, item, measure } = view;
        const isDone = isDoneOn(acts, id, today());
        const counted = daysDone(acts, id, today());
        return {
          key: id,
          title: item.value.text,
          isDone,
          tickLabel: text.tick(item.value.text),
          onTick: () => void (isDone ? untickItem(data, id, today()) : tickItem(data, item, today())),
          ...(onEdit === undefined
            ? {}
            : {
                detail: factsOf(measure),
                below: (
                  <DayDots
                    days={weekMarks(acts, id, today()).map(({ day, state }) => ({ key: day, state }))}
                    caption={counted === null ? text.noDays : text.days(counted.done, counted.of)}
                  />
                ),
                edit: { label: text.edit(item.value.text), onClick: () => onEdit(view) },
              }),
        };
      })}
    />
  );
}

function factsOf({ startOn, effort }: Measure): string {
  return [
    startOn === null ? text.noStart : text.since(dayLabel(startOn, "month")),
    effort === null ? "" : text.effort(effort),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
