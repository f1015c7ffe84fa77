import { useState } from "preact/hooks";
import { toolStrings } from "../../../strings/tool-strings.ts";
import { valueStrings as text } from "../../../strings/value-strings.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import type { ItemView } from "../../../vault/participant-data.ts";
import { useApp } from "../../app-model.tsx";
import { modulePath } from "../../paths.ts";
import { PlanList } from "../plan-list.tsx";
import { TextSheet } from "../text-sheet.tsx";
import { ToolFrame } from "../tool-frame.tsx";
import { ActivitiesCard } from "./activities-card.tsx";
import { GoalTicks } from "./goal-ticks.tsx";
import { TrendCard } from "./trend-card.tsx";

const { slots } = toolStrings.tools.values;

/** Where somebody wants to go: values, small goals by the day, and activities with a day of their own. */
export function ValuesScreen() {
  const { data } = useApp();
  const [goal, setGoal] = useState<ItemView | "new" | null>(null);
  const goals = data.items("values", "micro-goal");
  const isEmpty = data.items("values").length === 0;
  return (
    <ToolFrame title={text.title}>
      {isEmpty ? (
        <EmptyState title={text.emptyTitle}>
          <p>{text.empty}</p>
          <ButtonLink href={modulePath("lifestyle", 0)}>{text.toLifestyle}</ButtonLink>
          <ButtonLink href={modulePath("values", 0)} kind="quiet">
            {text.toValues}
          </ButtonLink>
        </EmptyState>
      ) : (
        <>
          <p>{text.intro}</p>
          <PlanList
            tool="values"
            slot="value"
            title={slots.value.title}
            addLabel={slots.value.add}
            look="quote"
          />
        </>
      )}
      <Card>
        <h2>{text.goalsTitle}</h2>
        <p>{goals.length === 0 ? text.goalsEmpty : text.goalsIntro}</p>
        {goals.length > 0 && <GoalTicks goals={goals} onEdit={setGoal} />}
        <Button kind="plain" onClick={() => setGoal("new")}>
          {text.addGoal}
        </Button>
      </Card>
      <ActivitiesCard />
      <TrendCard />
      {!isEmpty && <PlanList tool="values" slot="area" title={slots.area.title} addLabel={slots.area.add} />}
      {goal !== null && (
        <TextSheet
          tool="values"
          slot="micro-goal"
          item={goal === "new" ? null : goal}
          title={goal === "new" ? text.newGoalTitle : text.goalTitle}
          label={text.goalText}
          placeholder={text.goalPlaceholder}
          onClose={() => setGoal(null)}
        />
      )}
    </ToolFrame>
  );
}
