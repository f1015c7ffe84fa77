import { useEffect, useState } from "preact/hooks";
import type { PlanSectionId } from "../../../domain/plan/plan-shape.ts";
import { isVersionDue, planToLines } from "../../../domain/plan/plan-version.ts";
import { Gradually } from "../../shared/gradually.tsx";
import { planStrings } from "../../strings/plan-strings.ts";
import { strings } from "../../strings/strings.ts";
import { toolStrings } from "../../strings/tool-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import { PillLink } from "../../ui/pill-link.tsx";
import { keepMonthlyVersion, planVersionType, readPlan } from "../../vault/tools/plan.ts";
import { useApp } from "../app-model.tsx";
import { MainScreen } from "../main-screen.tsx";
import { modulePath, toolPath } from "../paths.ts";
import { KeepVersion } from "./keep-version.tsx";
import { PlanSectionCard } from "./plan-section-card.tsx";
import { planTools } from "./plan-tools.ts";

const text = strings.plan;

/** The prevention plan as it builds itself from the tools; each section opens to be changed. */
export function PlanScreen() {
  const { data } = useApp();
  const [changing, setChanging] = useState<PlanSectionId | null>(null);
  const plan = readPlan(data);
  const isEmpty = plan.every(({ parts }) =>
    parts.every(({ lines, hidden }) => lines.length + hidden.length === 0),
  );
  useMonthlyVersion();
  return (
    <MainScreen
      title={text.title}
      current="plan"
      actions={isEmpty ? null : <PillLink href="/plan/afdrukken" label={planStrings.sections.print} />}
    >
      <Gradually first={1}>
        {isEmpty ? (
          <EmptyState title={text.emptyTitle}>
            <p>{text.empty}</p>
            <ButtonLink href={modulePath("start", 0)}>{text.begin}</ButtonLink>
          </EmptyState>
        ) : (
          plan.map((section) => (
            <PlanSectionCard
              key={section.id}
              section={section}
              isChanging={changing === section.id}
              onChange={(isChanging) => setChanging(isChanging ? section.id : null)}
            />
          ))
        )}
        {!isEmpty && <KeepVersion plan={plan} />}
        <BehavioursCard />
        <ToolsCard />
      </Gradually>
    </MainScreen>
  );
}

/** Each tool by itself, and how many lines it has. */
function ToolsCard() {
  const { data } = useApp();
  return (
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
  );
}

/** What the diary asks about; it is for the own eyes, and stays out of the plan that may be printed. */
function BehavioursCard() {
  const { data } = useApp();
  const behaviours = data.items("diary", "behaviours");
  if (behaviours.length === 0) return null;
  return (
    <Card>
      <h2>{text.behaviours}</h2>
      <ul>
        {behaviours.map(({ id, value }) => (
          <li key={id}>{value.text}</li>
        ))}
      </ul>
    </Card>
  );
}

/** Keeps a version by itself, once a month at most; one that could not be kept is tried again at the next look. */
function useMonthlyVersion(): void {
  const { data, today } = useApp();
  useEffect(() => {
    const versions = data.records(planVersionType).map(({ value }) => value);
    if (isVersionDue(versions, planToLines(readPlan(data)), today())) void keepMonthlyVersion(data, today());
  }, [data, today]);
}
