import type { Slip } from "../../../../domain/slip/slip.ts";
import { type SlipPattern, slipPattern } from "../../../../domain/slip/slip-pattern.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import type { CasePart } from "../case-part.ts";
import { NotShared } from "../not-shared.tsx";
import { useSharedCase } from "../use-shared-case.ts";
import { SlipChain, slipMoment } from "./slip-chain.tsx";

const text = caseStrings.parts.slip;

/** Every slip that was shared, newest first, and what comes back in them. */
export function AnalysesPart({ view, read: { consent } }: CasePart) {
  const { slips } = useSharedCase(view);
  if (!consent.includes("analyses")) {
    return (
      <Card>
        <NotShared what="analyses" />
      </Card>
    );
  }
  if (slips.length === 0) {
    return (
      <EmptyState title={text.emptyTitle}>
        <p>{text.empty}</p>
      </EmptyState>
    );
  }
  const pattern = slipPattern(slips.map(({ value }) => value));
  return (
    <>
      {pattern !== null && <PatternCard pattern={pattern} />}
      {slips.map(({ id, value }) => (
        <SlipCard key={id} slip={value} />
      ))}
    </>
  );
}

function SlipCard({ slip }: { readonly slip: Slip }) {
  const facts = [
    { name: text.missing, value: slip.missing },
    { name: text.worked, value: slip.worked },
    { name: text.change, value: slip.change },
  ].filter(({ value }) => value.trim() !== "");
  return (
    <Card>
      <h2>{slipMoment(slip)}</h2>
      {slip.analysedOn === null && <p>{text.open}</p>}
      <SlipChain slip={slip} />
      {facts.length > 0 && <FactList facts={facts} />}
    </Card>
  );
}

function PatternCard({ pattern: { total, part, triggers, choices } }: { readonly pattern: SlipPattern }) {
  return (
    <Card tone="foam">
      <h2>{text.patternTitle}</h2>
      <ul>
        {part !== null && <li>{text.patternPart(text.partNames[part.what], part.count, total)}</li>}
        {[...triggers, ...choices].map(({ what, count }) => (
          <li key={what}>{text.patternText(what, count)}</li>
        ))}
      </ul>
    </Card>
  );
}
