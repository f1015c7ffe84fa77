import { toolSlots } from "../../../domain/tools/tool-slots.ts";
import { strings } from "../../strings/strings.ts";
import { toolStrings } from "../../strings/tool-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card, type CardTone } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import { useApp } from "../app-model.ts";
import { MainScreen } from "../main-screen.tsx";
import { modulePath, toolPath } from "../paths.ts";
import { PlanList } from "./plan-list.tsx";
import { planTools } from "./plan-tools.ts";

const text = strings.plan;

/** The phases of the plan stand in their colour; the rest is paper. */
const toneBySlot: Readonly<Partial<Record<string, CardTone>>> = {
  green: "calm",
  "do-green": "calm",
  amber: "alert",
  "do-amber": "alert",
  red: "surge",
  "do-red": "surge",
};

/** What the exercises brought together so far: read, changed and added to here. */
export function PlanScreen() {
  const { data } = useApp();
  const isEmpty = data.items("prevention-plan").length + data.items("measures").length === 0;
  return (
    <MainScreen title={text.title} current="plan">
      {isEmpty ? (
        <EmptyState title={text.emptyTitle}>
          <p>{text.empty}</p>
          <ButtonLink href={modulePath("start", 0)}>{text.begin}</ButtonLink>
        </EmptyState>
      ) : (
        <Plan />
      )}
    </MainScreen>
  );
}

function Plan() {
  const { data } = useApp();
  const goal =
    data.answers("reason-and-goal", "goal-in-words").goal ?? data.answers("start", "own-goal").goal;
  const goalText = goal === "stop" || goal === "reduce" || goal === "understand" ? text.goals[goal] : null;
  const behaviours = data.items("diary", "behaviours");
  const slots = toolSlots["prevention-plan"].filter(
    (slot) => slot === "why" || data.items("prevention-plan", slot).length > 0,
  );
  return (
    <>
      {slots.map((slot) => (
        <PlanList
          key={slot}
          tool="prevention-plan"
          slot={slot}
          title={toolStrings.planParts[slot].title}
          addLabel={toolStrings.planParts[slot].add}
          look={slot === "why" ? "quote" : "list"}
          tone={toneBySlot[slot] ?? "paper"}
        />
      ))}
      {goalText !== null && (
        <Card>
          <h2>{text.goal}</h2>
          <p>{goalText}</p>
        </Card>
      )}
      <PlanList
        tool="measures"
        slot="measure"
        title={text.measures}
        addLabel={text.addLabel.measure}
        tone="calm"
      />
      <PlanList
        tool="help-now"
        slot="technique"
        title={text.techniques}
        addLabel={text.addLabel.technique}
        tone="alert"
      />
      {behaviours.length > 0 && (
        <Card>
          <h2>{text.behaviours}</h2>
          <ul>
            {behaviours.map(({ id, value }) => (
              <li key={id}>{value.text}</li>
            ))}
          </ul>
        </Card>
      )}
      <Card>
        <h2>{text.tools}</h2>
        {planTools.map((tool) => (
          <LinkRow
            key={tool}
            href={toolPath(tool)}
            label={toolStrings.tools[tool].title}
            detail={text.lines(data.items(tool).length)}
          />
        ))}
      </Card>
      <p>{text.intro}</p>
    </>
  );
}
