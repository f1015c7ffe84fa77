import { useMemo } from "preact/hooks";
import { buildPlan } from "../../../../domain/plan/build-plan.ts";
import { useHome } from "../../../shared/home-model.ts";
import { FittedPaper } from "../../../shared/plan-paper/fitted-paper.tsx";
import { PagePaper } from "../../../shared/plan-paper/page-paper.tsx";
import { caseStrings } from "../../../strings/case-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { DeskGrid, DeskStack } from "../../../ui/desk-grid.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { dayText } from "../../frame/day-text.ts";
import type { CasePart } from "../case-part.ts";
import { NotShared } from "../not-shared.tsx";
import { useSharedCase } from "../use-shared-case.ts";
import { PlanLines } from "./plan-lines.tsx";
import { PlanVersions } from "./plan-versions.tsx";

const text = caseStrings.parts.plan;

/** The prevention plan to read, and as it stands on the participant's paper. */
export function PlanPart({ view, read: { consent } }: CasePart) {
  const { today } = useHome();
  const { items, versions } = useSharedCase(view);
  const plan = useMemo(() => buildPlan(items), [items]);
  const [hasPlan, hasMeasures] = [consent.includes("plan"), consent.includes("measures")];
  if (!hasPlan && !hasMeasures) {
    return (
      <Card>
        <NotShared what="plan" />
      </Card>
    );
  }
  const filled = plan.filter(({ parts }) => parts.some(({ lines }) => lines.length > 0));
  if (filled.length === 0) {
    return (
      <Card>
        <p>{text.empty}</p>
      </Card>
    );
  }
  return (
    <>
      <p>{hasPlan ? (hasMeasures ? text.source : text.measuresMissing) : text.planMissing}</p>
      <DeskGrid>
        <DeskStack>
          {filled.map((section) => (
            <PlanLines key={section.id} section={section} />
          ))}
          {versions.length > 0 && <PlanVersions versions={versions} />}
        </DeskStack>
        <DeskStack>
          <h2>{text.paper}</h2>
          <FittedPaper kind="a4" tooLong={text.tooLong}>
            <PagePaper plan={plan} madeOn={dayText(today(), "date")} />
          </FittedPaper>
          <Button kind="quiet" onClick={() => window.print()}>
            <Icon name="print" />
            {text.print}
          </Button>
        </DeskStack>
      </DeskGrid>
    </>
  );
}
