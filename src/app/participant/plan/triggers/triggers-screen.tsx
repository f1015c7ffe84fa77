import { useState } from "preact/hooks";
import { toolStrings } from "../../../strings/tool-strings.ts";
import { triggerStrings as text } from "../../../strings/trigger-strings.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { LinkRow } from "../../../ui/link-row.tsx";
import { useApp } from "../../app-model.tsx";
import { modulePath } from "../../paths.ts";
import { PlanList } from "../plan-list.tsx";
import { ToolFrame } from "../tool-frame.tsx";
import { RiskMapCard } from "./risk-map-card.tsx";
import { type RiskDraft, RiskSheet } from "./risk-sheet.tsx";
import { RiskWeekCard } from "./risk-week-card.tsx";

const { slots } = toolStrings.tools.triggers;

/** What sets an urge going: on a map, in a week, and what somebody does with each. */
export function TriggersScreen() {
  const { data } = useApp();
  const [draft, setDraft] = useState<RiskDraft | null>(null);
  const isEmpty = data.items("triggers").length === 0;
  return (
    <ToolFrame title={text.title}>
      {isEmpty ? (
        <EmptyState title={text.emptyTitle}>
          <p>{text.empty}</p>
          <ButtonLink href={modulePath("triggers", 0)}>{text.toModule}</ButtonLink>
          <Button kind="quiet" onClick={() => setDraft({ slot: "risk", item: null, place: null })}>
            {text.newRiskTitle}
          </Button>
        </EmptyState>
      ) : (
        <>
          <p>{text.intro}</p>
          <RiskMapCard onOpen={setDraft} />
        </>
      )}
      <RiskWeekCard onOpen={setDraft} />
      {(["inner", "outer", "circle"] as const)
        .filter((slot) => data.items("triggers", slot).length > 0)
        .map((slot) => (
          <PlanList
            key={slot}
            tool="triggers"
            slot={slot}
            title={slots[slot].title}
            addLabel={slots[slot].add}
          />
        ))}
      <Card>
        <LinkRow href="/plan/herinneringen" label={text.reminders} detail={text.remindersDetail} />
      </Card>
      {draft !== null && <RiskSheet draft={draft} onClose={() => setDraft(null)} />}
    </ToolFrame>
  );
}
