import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useApp } from "../app-model.ts";
import { MainScreen } from "../main-screen.tsx";
import { modulePath } from "../routes.ts";
import { PlanList } from "./plan-list.tsx";

const text = strings.plan;

/** What the exercises brought together so far: read, changed and added to here. */
export function PlanScreen() {
  const { data } = useApp();
  const goal = data.answers("start", "own-goal").goal;
  const goalText = goal === "stop" || goal === "reduce" || goal === "understand" ? text.goals[goal] : null;
  const behaviours = data.items("diary", "behaviours");
  const isEmpty =
    data.items("prevention-plan").length + data.items("measures").length === 0 && goalText === null;
  return (
    <MainScreen title={text.title} current="plan">
      {isEmpty ? (
        <EmptyState title={text.emptyTitle}>
          <p>{text.empty}</p>
          <ButtonLink href={modulePath("start", 0)}>{text.begin}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <PlanList
            tool="prevention-plan"
            slot="why"
            title={text.why}
            addLabel={text.addLabel.why}
            look="quote"
          />
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
          <p>{text.intro}</p>
        </>
      )}
    </MainScreen>
  );
}
