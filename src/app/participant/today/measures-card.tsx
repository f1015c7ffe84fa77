import { useState } from "preact/hooks";
import { isDoneOn } from "../../../domain/act/days-done.ts";
import { dueMeasureReviews, isReviewTime } from "../../../domain/measures/due-measure-reviews.ts";
import { measureState } from "../../../domain/measures/measure.ts";
import { measureStrings as text } from "../../strings/measure-strings.ts";
import { Card } from "../../ui/card.tsx";
import { actsOf } from "../../vault/tools/acts.ts";
import { type MeasureView, measuresOf, measureWeeksOf } from "../../vault/tools/measures.ts";
import { useApp } from "../app-model.tsx";
import { ActiveMeasures } from "../plan/measures/active-measures.tsx";
import { MeasureReview } from "../plan/measures/measure-review.tsx";
import { MeasureSheet } from "../plan/measures/measure-sheet.tsx";

/** The measures that run, to be ticked; from Sunday to Tuesday first a look back on the week, while one is due. */
export function MeasuresCard() {
  const { data, today, now } = useApp();
  const [open, setOpen] = useState<MeasureView | null>(null);
  const [wasReviewing, setReviewing] = useState(false);
  const measures = measuresOf(data);
  const active = measures.filter(({ measure }) => measureState(measure, today()) === "active");
  const due = isReviewTime(today()) ? dueMeasureReviews(active, measureWeeksOf(data), today()) : [];
  const acts = actsOf(data);
  const isAllDone = active.every(({ id }) => isDoneOn(acts, id, today()));
  if (due.length > 0 && !wasReviewing) setReviewing(true);
  if (active.length === 0) return null;
  return (
    <>
      {wasReviewing || due.length > 0 ? (
        <MeasureReview due={due} onChange={setOpen} />
      ) : (
        <Card tone="foam">
          <h2>{isFirstEvening() ? text.tonightTitle : text.todayTitle}</h2>
          <ActiveMeasures measures={active} />
          {isAllDone && <p role="status">{text.todayDone}</p>}
        </Card>
      )}
      {open !== null && <MeasureSheet view={open} onClose={() => setOpen(null)} />}
    </>
  );

  function isFirstEvening(): boolean {
    return data.profile.value?.startedOn === today() && now().getHours() >= 12;
  }
}
