import { ActivityCard } from "./activity-card.tsx";
import { MeasuresCard } from "./measures-card.tsx";
import { TasksCard } from "./tasks-card.tsx";

/** What the tools have for today: at most one calm card each. */
export function ToolCards() {
  return (
    <>
      <ActivityCard />
      <MeasuresCard />
      <TasksCard />
    </>
  );
}
