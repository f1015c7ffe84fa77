import { useMemo } from "preact/hooks";
import { blocksPerDay, findPeak, type HeatFinding, urgeHeat } from "../../../domain/insight/urge-heat.ts";
import type { Urge } from "../../../domain/urge/urge.ts";
import { insightStrings } from "../../strings/insight-strings.ts";
import { Card } from "../../ui/card.tsx";
import { ChartFigure } from "../../ui/chart-figure.tsx";
import { HeatGrid } from "../../ui/heat-grid.tsx";

const text = insightStrings.insight;

/** Urges by hour and weekday. */
export function HeatCard({ urges }: { readonly urges: readonly Urge[] }) {
  const heat = useMemo(() => urgeHeat(urges), [urges]);
  const finding = findPeak(heat);
  return (
    <Card>
      <h2>{text.heatTitle}</h2>
      {heat.total === 0 ? (
        <p>{text.heatNone}</p>
      ) : (
        <ChartFigure
          conclusion={conclusionOf(finding)}
          remark={finding.type === "peak" ? text.heatDays(finding.weekdays) : undefined}
          table={{
            summary: text.numbers,
            head: [text.hoursHead, ...text.weekdaysShort],
            rows: Array.from({ length: blocksPerDay }, (_, block) => [
              text.heatRange(block * 2),
              ...heat.counts.map((row) => String(row[block] ?? 0)),
            ]),
          }}
        >
          <HeatGrid
            rows={text.weekdaysShort}
            columns={text.hours}
            counts={heat.counts}
            highest={heat.highest}
          />
        </ChartFigure>
      )}
    </Card>
  );
}

function conclusionOf(finding: HeatFinding): string {
  switch (finding.type) {
    case "few":
      return text.heatFew(finding.total);
    case "spread":
      return text.heatSpread(finding.total);
    case "peak":
      return text.heatPeak(finding.fromHour, finding.count, finding.total);
  }
}
