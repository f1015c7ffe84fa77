import { useMemo } from "preact/hooks";
import type { CalendarDay } from "../../../domain/check-in/calendar-day.ts";
import type { CheckIn } from "../../../domain/check-in/check-in.ts";
import { type Change, diaryTrend, trendChange } from "../../../domain/insight/diary-trend.ts";
import { insightStrings } from "../../strings/insight-strings.ts";
import { Card } from "../../ui/card.tsx";
import { ChartFigure } from "../../ui/chart-figure.tsx";
import { LineChart, type LineSeries } from "../../ui/line-chart.tsx";
import { dateText } from "../export/date-text.ts";
import { numberOrDash, numberText } from "./number-text.ts";

type Props = { readonly checkIns: readonly CheckIn[]; readonly today: CalendarDay };

const text = insightStrings.insight;
const lines = [
  { field: "urge", tone: "surge", look: "solid" },
  { field: "mood", tone: "tide", look: "dashed" },
  { field: "sleep", tone: "alert", look: "dotted" },
] as const satisfies readonly {
  readonly field: string;
  readonly tone: LineSeries["tone"];
  readonly look: string;
}[];
/** Below this a line would be drawn through chance. */
const fewestDays = 3;
/** Less than this, on a scale of ten, is about the same. */
const noticeable = 0.75;

/** Urge, mood and sleep through the days, or the weeks. */
export function TrendCard({ checkIns, today }: Props) {
  const trend = useMemo(() => diaryTrend(checkIns, today), [checkIns, today]);
  const change = useMemo(() => trendChange("urge", checkIns, today), [checkIns, today]);
  const { points, step } = trend;
  const [first, last] = [points[0], points.at(-1)];
  if (checkIns.length < fewestDays || first === undefined || last === undefined) {
    return (
      <Card>
        <h2>{text.trendTitle}</h2>
        <p>{text.trendFew}</p>
      </Card>
    );
  }
  return (
    <Card>
      <h2>{text.trendTitle}</h2>
      <ChartFigure
        conclusion={conclusionOf(change)}
        remark={remarkOf(change)}
        table={{
          summary: text.numbers,
          head: step === "day" ? text.trendHead : text.trendHeadWeek,
          rows: points.map(({ day, urge, mood, sleep }) => [
            dateText(day, "short"),
            ...[urge, mood, sleep].map(numberOrDash),
          ]),
        }}
      >
        <LineChart
          max={10}
          labels={[shortDay(first.day), shortDay(last.day)]}
          series={lines.map(({ field, tone, look }) => ({
            name: text.trendLines[field],
            values: points.map((point) => point[field]),
            tone,
            look,
          }))}
        />
      </ChartFigure>
    </Card>
  );
}

const dayFormat = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "short", timeZone: "UTC" });

function shortDay(day: CalendarDay): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`));
}

function conclusionOf(change: Change | null): string {
  if (change === null) return text.trendUnknown;
  const { before, now } = change;
  if (Math.abs(now - before) < noticeable) return text.trendSame(numberText(now));
  return (now < before ? text.trendLess : text.trendMore)(numberText(before), numberText(now));
}

function remarkOf(change: Change | null): string | undefined {
  if (change === null) return undefined;
  const isMore = change.now - change.before >= noticeable;
  return isMore ? text.trendMoreHelp : text.trendStretch(change.days);
}
