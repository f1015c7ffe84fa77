import { Card } from "../card.tsx";
import { ChartFigure } from "../chart-figure.tsx";
import { HeatGrid } from "../heat-grid.tsx";
import { LineChart } from "../line-chart.tsx";
import { SparkRow } from "../spark-row.tsx";
import { StatCard } from "../stat-card.tsx";
import type { GalleryEntry } from "./gallery-entry.ts";

const weekdays = ["ma", "di", "wo", "do", "vr", "za", "zo"];
const hours = ["0", "4", "8", "12", "16", "20", "24"];
const counts = weekdays.map((_, row) =>
  Array.from({ length: 12 }, (_, column) => (column > 9 ? (row % 3) + column - 8 : (row * column) % 3)),
);
const urge = [8, 7, 7.5, 6, 5, 5.5, 4, 3] as const;
const mood = [3, 4, 3.5, 5, null, 6, 6, 7] as const;

export const chartEntries: readonly GalleryEntry[] = [
  {
    file: "stat-card",
    states: [
      {
        name: "a count out of a count",
        view: () => <StatCard label="Golven gehaald" part={14} of={17} ofWord="van" />,
      },
    ],
  },
  {
    file: "chart-figure",
    states: [
      {
        name: "with a sentence and a table",
        view: () => (
          <Card>
            <ChartFigure
              conclusion="Trek werd minder."
              remark="Eerst gemiddeld 8, nu 3."
              table={{
                summary: "Bekijk de getallen",
                head: ["Week", "Trek"],
                rows: urge.map((value, index) => [`${index + 1}`, String(value)]),
              }}
            >
              <LineChart
                max={10}
                labels={["week 1", "week 8"]}
                series={[{ name: "trek", values: urge, tone: "surge", look: "solid" }]}
              />
            </ChartFigure>
          </Card>
        ),
      },
    ],
  },
  {
    file: "heat-grid",
    states: [
      { name: "some", view: () => <HeatGrid rows={weekdays} columns={hours} counts={counts} highest={5} /> },
      {
        name: "nothing yet",
        view: () => (
          <HeatGrid
            rows={weekdays}
            columns={hours}
            counts={counts.map((row) => row.map(() => 0))}
            highest={0}
          />
        ),
      },
    ],
  },
  {
    file: "line-chart",
    states: [
      {
        name: "two lines, one with a gap",
        view: () => (
          <LineChart
            max={10}
            labels={["week 1", "week 8"]}
            series={[
              { name: "trek", values: urge, tone: "surge", look: "solid" },
              { name: "stemming", values: mood, tone: "tide", look: "dashed" },
            ]}
          />
        ),
      },
      {
        name: "one point",
        view: () => (
          <LineChart
            max={24}
            labels={["start"]}
            series={[{ name: "klachten", values: [12], tone: "tide", look: "solid" }]}
          />
        ),
      },
    ],
  },
  {
    file: "spark-row",
    states: [
      {
        name: "a line",
        view: () => <SparkRow label="Vertrouwen" values={[3, 5, 6]} max={10} text="3 → 6" />,
      },
      { name: "one number", view: () => <SparkRow label="Steun" values={[4]} max={10} text="4" /> },
    ],
  },
];
