import type { SharedCase } from "../../../../domain/guidance/shared-case.ts";
import { findPeak, type HeatFinding, urgeHeat } from "../../../../domain/insight/urge-heat.ts";
import type { DataKind } from "../../../../domain/sharing/data-kind.ts";
import { slipPattern } from "../../../../domain/slip/slip-pattern.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { NotShared } from "../not-shared.tsx";

type Props = { readonly shared: SharedCase; readonly consent: readonly DataKind[] };

const text = caseStrings.parts.risk;

/** When it is hard, from urges and analyses that were shared. */
export function RiskCard({ shared, consent }: Props) {
  const pattern = slipPattern(shared.slips.map(({ value }) => value));
  const measures = shared.items.filter(({ value }) => value.tool === "measures").length;
  return (
    <Card>
      <h2>{text.title}</h2>
      {consent.includes("urges") ? (
        <p>{findingText(findPeak(urgeHeat(shared.urges)))}</p>
      ) : (
        <NotShared what="urges" />
      )}
      {pattern?.triggers.map(({ what, count }) => (
        <p key={what}>{text.before(what, count)}</p>
      ))}
      {consent.includes("measures") && measures > 0 && <p>{text.measures(measures)}</p>}
    </Card>
  );
}

function findingText(finding: HeatFinding): string {
  switch (finding.type) {
    case "few":
      return text.few(finding.total);
    case "spread":
      return text.spread(finding.total);
    case "peak": {
      const { fromHour, count, total, weekdays } = finding;
      const names = weekdays.map((weekday) => text.names[weekday]).join(", ");
      const peak = text.peak(fromHour, count, total);
      return names === "" ? peak : `${peak} ${text.weekdays(names)}`;
    }
  }
}
