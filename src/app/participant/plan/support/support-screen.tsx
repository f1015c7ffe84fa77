import { ownHelpStrings } from "../../../strings/own-help-strings.ts";
import { toolStrings } from "../../../strings/tool-strings.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { LinkRow } from "../../../ui/link-row.tsx";
import { allowedParts } from "../../../vault/help-card-of.ts";
import { useApp } from "../../app-model.tsx";
import { modulePath } from "../../paths.ts";
import { PlanList } from "../plan-list.tsx";
import { ToolFrame } from "../tool-frame.tsx";
import { MessageCard } from "./message-card.tsx";
import { PeopleCard } from "./people-card.tsx";

const text = ownHelpStrings.support;
const { slots } = toolStrings.tools.support;

/** The people around somebody, what is ready to be sent to them, and what can be said. */
export function SupportScreen() {
  const { data } = useApp();
  const isShown = allowedParts(data.settings.value).includes("people");
  return (
    <ToolFrame title={text.title}>
      {data.items("support").length === 0 ? (
        <EmptyState title={text.emptyTitle}>
          <p>{text.empty}</p>
          <ButtonLink href={modulePath("support", 0)} kind="quiet">
            {text.toModule}
          </ButtonLink>
        </EmptyState>
      ) : (
        <p>{text.intro}</p>
      )}
      <PeopleCard />
      <MessageCard />
      {(["script", "signal"] as const).map(
        (slot) =>
          data.items("support", slot).length > 0 && (
            <PlanList
              key={slot}
              tool="support"
              slot={slot}
              title={slots[slot].title}
              addLabel={slots[slot].add}
            />
          ),
      )}
      <Card>
        <LinkRow href="/naast-je" label={text.beside.label} detail={text.beside.detail} />
      </Card>
      <Card tone="foam">
        <p>{isShown ? text.card.on : text.card.off}</p>
        <LinkRow href="/plan/help-now" label={text.card.link} />
      </Card>
    </ToolFrame>
  );
}
