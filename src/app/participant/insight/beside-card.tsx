import { useMemo } from "preact/hooks";
import type { CheckIn } from "../../../domain/check-in/check-in.ts";
import { type UrgeBeside, urgeBeside } from "../../../domain/insight/urge-beside.ts";
import { insightStrings } from "../../strings/insight-strings.ts";
import { BarRow } from "../../ui/bar-row.tsx";
import { Card } from "../../ui/card.tsx";
import { ChartFigure } from "../../ui/chart-figure.tsx";
import { numberText } from "./number-text.ts";

type Found = { readonly field: "sleep" | "mood"; readonly beside: UrgeBeside };

const text = insightStrings.insight;

/** Urge after bad and good nights, and on low and good days. */
export function BesideCard({ checkIns }: { readonly checkIns: readonly CheckIn[] }) {
  const found = useMemo(
    () =>
      (["sleep", "mood"] as const).flatMap((field): readonly Found[] => {
        const beside = urgeBeside(field, checkIns);
        return beside === null ? [] : [{ field, beside }];
      }),
    [checkIns],
  );
  if (found.length === 0) {
    return (
      <Card>
        <h2>{text.besideTitle}</h2>
        <p>{text.besideFew}</p>
      </Card>
    );
  }
  const rows = found.flatMap(({ field, beside }) => [
    { name: text.besideNames[field].low, ...beside.low },
    { name: text.besideNames[field].high, ...beside.high },
  ]);
  return (
    <Card>
      <h2>{text.besideTitle}</h2>
      <ChartFigure
        conclusion={found.map(sentenceOf).join(" ")}
        remark={text.besideRemark}
        table={{
          summary: text.numbers,
          head: text.besideHead,
          rows: rows.map(({ name, days, urge }) => [name, String(days), numberText(urge)]),
        }}
      >
        {rows.map(({ name, days, urge }) => (
          <BarRow
            key={name}
            label={name}
            value={urge}
            max={10}
            valueText={text.besideValue(numberText(urge), days)}
          />
        ))}
      </ChartFigure>
    </Card>
  );
}

function sentenceOf({ field, beside: { low, high } }: Found): string {
  const [lowText, highText] = [numberText(low.urge), numberText(high.urge)];
  return field === "sleep" ? text.besideSleep(lowText, highText) : text.besideMood(lowText, highText);
}
