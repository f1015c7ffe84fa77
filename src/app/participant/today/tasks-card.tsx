import { selfWorthStrings as text } from "../../strings/self-worth-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useApp } from "../app-model.tsx";
import { toolPath } from "../paths.ts";
import { TaskTicks } from "../plan/self-worth/task-ticks.tsx";
import { GoalTicks } from "../plan/values/goal-ticks.tsx";

/** The mini-tasks and the small goals of today. Nothing asks for them; they are there to be ticked. */
export function TasksCard() {
  const { data } = useApp();
  const tasks = data.items("self-worth", "task");
  const goals = data.items("values", "micro-goal");
  if (tasks.length + goals.length === 0) return null;
  return (
    <Card>
      <h2>{text.cardTitle}</h2>
      {goals.length > 0 && <GoalTicks goals={goals} />}
      {tasks.length > 0 && <TaskTicks tasks={tasks} />}
      <ButtonLink href={toolPath("self-worth")} kind="plain">
        {text.cardAll}
      </ButtonLink>
    </Card>
  );
}
