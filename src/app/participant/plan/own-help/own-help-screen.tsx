import { ownHelpStrings } from "../../../strings/own-help-strings.ts";
import { toolStrings } from "../../../strings/tool-strings.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useApp } from "../../app-model.tsx";
import { modulePath } from "../../paths.ts";
import { PlanList } from "../plan-list.tsx";
import { ToolFrame } from "../tool-frame.tsx";
import { LetterCard } from "./letter-card.tsx";
import { OpenCardCard } from "./open-card-card.tsx";
import { OwnListCard } from "./own-list-card.tsx";

const text = ownHelpStrings.ownHelp;
const { slots } = toolStrings.tools["help-now"];

/** What helps when the wave comes, in one's own order, and what Hulp nu shows of it without unlocking. */
export function OwnHelpScreen() {
  const { data } = useApp();
  return (
    <ToolFrame title={text.title}>
      {data.items("help-now").length === 0 ? (
        <EmptyState title={text.emptyTitle}>
          <p>{text.empty}</p>
          <ButtonLink href={modulePath("urges", 0)} kind="quiet">
            {text.toModule}
          </ButtonLink>
        </EmptyState>
      ) : (
        <p>{text.intro}</p>
      )}
      <OwnListCard slot="technique" texts={text.list} />
      <LetterCard />
      <OwnListCard slot="sleep" texts={text.sleep} empty={text.sleep.empty} />
      {(["reason", "feeling-action"] as const).map(
        (slot) =>
          data.items("help-now", slot).length > 0 && (
            <PlanList
              key={slot}
              tool="help-now"
              slot={slot}
              title={slots[slot].title}
              addLabel={slots[slot].add}
            />
          ),
      )}
      <OpenCardCard />
      <Card tone="foam">
        <p>{text.rehearseHint}</p>
        <ButtonLink href="/hulp-nu?oefenen" kind="quiet">
          {text.rehearse}
        </ButtonLink>
      </Card>
    </ToolFrame>
  );
}
