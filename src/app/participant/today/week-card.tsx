import { weekOverview } from "../../../domain/check-in/week-overview.ts";
import { strings } from "../../strings/strings.ts";
import { Card } from "../../ui/card.tsx";
import { WeekStrip } from "../../ui/week-strip.tsx";
import { useApp } from "../app-model.tsx";
import { CardHead } from "./card-head.tsx";
import { dayToText } from "./day-text.ts";

export function WeekCard() {
  const { data, today } = useApp();
  const text = strings.today;
  const week = weekOverview(data.checkIns.value, today());
  const hasLesson = week.days.some(({ state }) => state === "lesson");
  const isEmpty = !data.checkIns.value.some((checkIn) => week.days.some(({ day }) => day === checkIn.day));
  const caption = isEmpty ? text.weekEmpty : hasLesson ? text.weekLesson : text.weekGood;
  return (
    <Card>
      <CardHead
        title={text.weekTitle}
        aside={week.logged === 0 ? undefined : text.weekShare(week.onCourse, week.logged)}
      />
      <WeekStrip
        days={week.days.map(({ day, state }) => ({
          key: day,
          label: dayToText(day, "weekday"),
          longLabel: `${dayToText(day, "long")}: ${text.dayState[state]}`,
          state,
        }))}
      />
      <p>{caption}</p>
    </Card>
  );
}
