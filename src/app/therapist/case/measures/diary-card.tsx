import { useMemo } from "preact/hooks";
import type { CalendarDay } from "../../../../domain/check-in/calendar-day.ts";
import type { CheckIn } from "../../../../domain/check-in/check-in.ts";
import { diaryTrend, trendChange } from "../../../../domain/insight/diary-trend.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { ChartFigure } from "../../../ui/chart-figure.tsx";
import { LineChart } from "../../../ui/line-chart.tsx";
import { dayText } from "../../frame/day-text.ts";

type Props = { readonly checkIns: readonly CheckIn[]; readonly today: CalendarDay };

const text = caseStrings.parts.measures;
const lines = [
  { field: "urge", tone: "surge", look: "solid" },
  { field: "mood", tone: "tide", look: "dashed" },
  { field: "sleep", tone: "alert", look: "dotted" },
] as const;
/** Below this a line would be drawn through chance. */
const fewestDays = 3;
const oneDecimal = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

/** Urge, mood and sleep as the diary has them, by day or by week. */
export function DiaryCard({ checkIns, today }: Props) {
  const trend = useMemo(() => diaryTrend(checkIns, today), [checkIns, today]);
  const change = useMemo(() => trendChange("urge", checkIns, today), [checkIns, today]);
  const [first, last] = [trend.points[0], trend.points.at(-1)];
  if (checkIns.length < fewestDays || first === undefined || last === undefined) {
    return (
      <Card>
        <h2>{text.diaryTitle}</h2>
        <p>{text.diaryFew}</p>
      </Card>
    );
  }
  const numberOf = (value: number | null): string => (value === null ? "–" : oneDecimal.format(value));
  return (
    <Card>
      <h2>{text.diaryTitle}</h2>
      <ChartFigure
        conclusion={
          change === null
            ? text.diaryLine(checkIns.length)
            : text.diaryUrge(oneDecimal.format(change.before), oneDecimal.format(change.now))
        }
        table={{
          summary: text.numbers,
          head: [
            trend.step === "day" ? text.dayHead : text.week,
            ...lines.map(({ field }) => text.lines[field]),
          ],
          rows: trend.points.map((point) => [
            dayText(point.day, "short"),
            ...lines.map(({ field }) => numberOf(point[field])),
          ]),
        }}
      >
        <LineChart
          max={10}
          labels={[dayText(first.day, "date"), dayText(last.day, "date")]}
          series={lines.map(({ field, tone, look }) => ({
            name: text.lines[field],
            values: trend.points.map((point) => point[field]),
            tone,
            look,
          }))}
        />
      </ChartFigure>
    </Card>
  );
}
