import { slipStrings } from "../../../strings/slip-strings.ts";
import { toolStrings } from "../../../strings/tool-strings.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { OpenList } from "../../../ui/open-list.tsx";
import { type SlipView, slipsOf } from "../../../vault/tools/slips.ts";
import { useApp } from "../../app-model.tsx";
import { modulePath } from "../../paths.ts";
import { PlanList } from "../plan-list.tsx";
import { ToolFrame } from "../tool-frame.tsx";
import { slipLabel } from "./slip-label.ts";
import { slipListPath, slipPath } from "./slip-paths.ts";
import { SlipPatternCard } from "./slip-pattern-card.tsx";

const text = slipStrings.list;
const { slots } = toolStrings.tools["slip-analysis"];
const newPath = `${slipListPath}/nieuw`;

/** Looking back: what waits, what comes back, and what was learnt before, newest first. */
export function SlipAnalysisScreen() {
  const { data, router } = useApp();
  const slips = slipsOf(data);
  const waiting = slips.filter(({ value }) => value.analysedOn === null);
  const looked = slips.filter(({ value }) => value.analysedOn !== null);
  const open = (view: SlipView) => ({
    key: view.id,
    title: slipLabel(view.value),
    onOpen: () => router.go(slipPath(view.id)),
  });
  return (
    <ToolFrame title={text.title}>
      {slips.length === 0 ? (
        <EmptyState title={text.emptyTitle}>
          <p>{text.empty}</p>
          <ButtonLink href={newPath}>{text.begin}</ButtonLink>
          <p>{text.emptyLearn}</p>
          <ButtonLink href={modulePath("slips", 0)} kind="quiet">
            {text.toModule}
          </ButtonLink>
        </EmptyState>
      ) : (
        <>
          <p>{text.intro}</p>
          <ButtonLink href={newPath}>{text.begin}</ButtonLink>
        </>
      )}
      {waiting.length > 0 && (
        <Card>
          <h2>{text.waitingTitle}</h2>
          <p>{text.waiting}</p>
          <OpenList
            rows={waiting.map((view) => ({
              ...open(view),
              detail: view.value.firstAid ? text.firstAid : text.look,
            }))}
          />
        </Card>
      )}
      <SlipPatternCard slips={looked.map(({ value }) => value)} />
      {looked.length > 0 && (
        <Card>
          <h2>{text.libraryTitle}</h2>
          <OpenList rows={looked.map((view) => ({ ...open(view), detail: lessonOf(view) }))} />
        </Card>
      )}
      {(["analysis", "learned"] as const).map(
        (slot) =>
          data.items("slip-analysis", slot).length > 0 && (
            <PlanList
              key={slot}
              tool="slip-analysis"
              slot={slot}
              title={slots[slot].title}
              addLabel={slots[slot].add}
            />
          ),
      )}
    </ToolFrame>
  );
}

/** What was learnt, or else the first thing that was said. */
function lessonOf({ value }: SlipView): string {
  const lesson = [value.learned, value.worked].find((words) => words.trim() !== "");
  return lesson === undefined ? text.links(value.links.length) : text.learned(lesson);
}
