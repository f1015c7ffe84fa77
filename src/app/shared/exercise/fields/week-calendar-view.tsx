import {
  type PartOfDay,
  partsOfDay,
  weekCalendar,
  weekOrder,
} from "../../../../domain/programme/fields/week-calendar.ts";
import { strings } from "../../../strings/strings.ts";
import { WeekGrid } from "../../../ui/week-grid.tsx";
import { CrisisHint } from "../../safety/crisis-hint.tsx";
import type { FieldParts, FieldView } from "./field-view.ts";

const WeekCalendarView: FieldView<"week-calendar"> = ({ field, answer, hint, onAnswer }) => {
  const cells = weekOrder(answer ?? []);
  const isAt = (cell: { readonly day: number; readonly part: string }, day: string, part: string): boolean =>
    String(cell.day) === day && cell.part === part;
  return (
    <>
      <WeekGrid
        legend={field.label}
        hint={hint}
        days={field.days}
        parts={field.parts}
        cells={cells.map((cell) => ({ ...cell, day: String(cell.day) }))}
        maxCells={field.maxCells}
        maxLength={field.maxLength}
        textLabel={strings.fields.moment}
        onToggle={(day, part) => {
          const others = cells.filter((cell) => !isAt(cell, day, part));
          if (others.length < cells.length) onAnswer(others);
          else if (isPartOfDay(part)) onAnswer(weekOrder([...cells, { day: Number(day), part, text: "" }]));
        }}
        onText={(day, part, text) =>
          onAnswer(cells.map((cell) => (isAt(cell, day, part) ? { ...cell, text } : cell)))
        }
      />
      <CrisisHint text={cells.map(({ text }) => text).join(". ")} />
    </>
  );
};

function isPartOfDay(part: string): part is PartOfDay {
  return partsOfDay.some((one) => one === part);
}

export const weekCalendarParts: FieldParts<"week-calendar"> = { View: WeekCalendarView, side: weekCalendar };
