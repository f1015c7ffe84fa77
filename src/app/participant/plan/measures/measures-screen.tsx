import { useState } from "preact/hooks";
import { dueMeasureReviews } from "../../../../domain/measures/due-measure-reviews.ts";
import { measureState } from "../../../../domain/measures/measure.ts";
import { measureStrings as text } from "../../../strings/measure-strings.ts";
import { toolStrings } from "../../../strings/tool-strings.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { LinkRow } from "../../../ui/link-row.tsx";
import { OpenList } from "../../../ui/open-list.tsx";
import { type MeasureView, measuresOf, measureWeeksOf } from "../../../vault/tools/measures.ts";
import { useApp } from "../../app-model.tsx";
import { modulePath } from "../../paths.ts";
import { dayLabel } from "../day-label.ts";
import { PlanList } from "../plan-list.tsx";
import { ToolFrame } from "../tool-frame.tsx";
import { ActiveMeasures } from "./active-measures.tsx";
import { MeasureReview } from "./measure-review.tsx";
import { MeasureSheet } from "./measure-sheet.tsx";

const { slots } = toolStrings.tools.measures;

/** What stands between somebody and the old way: what runs, how the week went, and what was tried before. */
export function MeasuresScreen() {
  const { data, today } = useApp();
  const [open, setOpen] = useState<MeasureView | "new" | null>(null);
  const measures = measuresOf(data);
  const inState = (state: ReturnType<typeof measureState>) =>
    measures.filter(({ measure }) => measureState(measure, today()) === state);
  const [active, coming, stopped] = [inState("active"), inState("coming"), inState("stopped")];
  const due = dueMeasureReviews(measures, measureWeeksOf(data), today());
  return (
    <ToolFrame title={text.title}>
      {measures.length === 0 ? (
        <EmptyState title={text.emptyTitle}>
          <p>{text.empty}</p>
          <ButtonLink href={modulePath("first-measures", 0)}>{text.toModule}</ButtonLink>
          <Button kind="quiet" onClick={() => setOpen("new")}>
            {text.newTitle}
          </Button>
        </EmptyState>
      ) : (
        <>
          <p>{text.intro}</p>
          <MeasureReview due={due} onChange={setOpen} />
          <Card>
            <h2>{text.listTitle}</h2>
            {active.length === 0 ? (
              <p>{text.listEmpty}</p>
            ) : (
              <ActiveMeasures measures={active} onEdit={setOpen} />
            )}
            <Button kind="plain" onClick={() => setOpen("new")}>
              {text.add}
            </Button>
          </Card>
        </>
      )}
      {coming.length > 0 && (
        <Card>
          <h2>{text.comingTitle}</h2>
          <OpenList
            rows={coming.map((view) => ({
              key: view.id,
              title: view.item.value.text,
              detail:
                view.measure.startOn === null
                  ? undefined
                  : text.from(dayLabel(view.measure.startOn, "month")),
              onOpen: () => setOpen(view),
            }))}
          />
        </Card>
      )}
      <Card>
        <LinkRow href="/plan/measures/toestel" label={text.devicesTitle} detail={text.devicesDetail} />
      </Card>
      {stopped.length > 0 && (
        <Card tone="foam">
          <h2>{text.triedTitle}</h2>
          <p>{text.triedIntro}</p>
          <OpenList
            rows={stopped.map((view) => ({
              key: view.id,
              title: view.item.value.text,
              detail:
                view.measure.stoppedOn === null
                  ? undefined
                  : text.until(dayLabel(view.measure.stoppedOn, "month")),
              onOpen: () => setOpen(view),
            }))}
          />
        </Card>
      )}
      {(["if-then", "evening"] as const)
        .filter((slot) => data.items("measures", slot).length > 0)
        .map((slot) => (
          <PlanList
            key={slot}
            tool="measures"
            slot={slot}
            title={slots[slot].title}
            addLabel={slots[slot].add}
          />
        ))}
      {open !== null && <MeasureSheet view={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </ToolFrame>
  );
}
