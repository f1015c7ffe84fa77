import { useMemo } from "preact/hooks";
import { countTriggers } from "../../../domain/insight/trigger-counts.ts";
import type { Slip } from "../../../domain/slip/slip.ts";
import type { Urge } from "../../../domain/urge/urge.ts";
import { insightStrings } from "../../strings/insight-strings.ts";
import { BarRow } from "../../ui/bar-row.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ChartFigure } from "../../ui/chart-figure.tsx";
import { toolPath } from "../paths.ts";

type Props = { readonly urges: readonly Urge[]; readonly slips: readonly Slip[] };

const text = insightStrings.insight;
/** As many as can be taken in; the table has the next ones too. */
const shown = 6;
const inTable = 20;
/** Said of what came back, not of what came once. */
const worthSaying = 2;

/** What was named before urges and before slips. */
export function TriggerCard({ urges, slips }: Props) {
  const counts = useMemo(() => countTriggers(urges, slips), [urges, slips]);
  const [first] = counts;
  if (first === undefined) {
    return (
      <Card>
        <h2>{text.triggersTitle}</h2>
        <p>{text.triggersFew}</p>
      </Card>
    );
  }
  const beforeSlips = counts.toSorted((left, right) => right.slips - left.slips)[0];
  const highest = Math.max(...counts.map((count) => count.urges));
  return (
    <Card>
      <h2>{text.triggersTitle}</h2>
      <ChartFigure
        conclusion={text.triggersTop(first.text, Math.max(first.urges, first.slips))}
        remark={
          beforeSlips !== undefined && beforeSlips.slips >= worthSaying
            ? text.triggersSlips(beforeSlips.text, beforeSlips.slips)
            : undefined
        }
        table={{
          summary: text.numbers,
          head: text.triggersHead,
          rows: counts
            .slice(0, inTable)
            .map((count) => [count.text, String(count.urges), String(count.slips)]),
        }}
      >
        {counts.slice(0, shown).map((count) => (
          <BarRow
            key={count.text}
            label={count.text}
            value={count.urges}
            max={Math.max(1, highest)}
            valueText={text.triggersValue(count.urges, count.slips)}
          />
        ))}
      </ChartFigure>
      <ButtonLink href={toolPath("triggers")} kind="plain">
        {text.triggersLink}
      </ButtonLink>
    </Card>
  );
}
