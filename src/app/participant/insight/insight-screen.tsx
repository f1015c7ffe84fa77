import { useMemo } from "preact/hooks";
import type { MeasureLook } from "../../../domain/insight/measure-history.ts";
import { courseShare, ridingShare } from "../../../domain/insight/shares.ts";
import { Gradually } from "../../shared/gradually.tsx";
import { insightStrings } from "../../strings/insight-strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Pill } from "../../ui/pill.tsx";
import { StatCard } from "../../ui/stat-card.tsx";
import { measureWeekType } from "../../vault/tools/measures.ts";
import { slipType } from "../../vault/tools/slips.ts";
import { urgeType } from "../../vault/tools/urges.ts";
import { useApp } from "../app-model.tsx";
import { MainScreen } from "../main-screen.tsx";
import { BesideCard } from "./beside-card.tsx";
import { ComingDaysCard } from "./coming-days-card.tsx";
import { HeatCard } from "./heat-card.tsx";
import styles from "./insight-screen.module.css";
import { MeasuresCard } from "./measures-card.tsx";
import { QuestionnaireCards } from "./questionnaire-card.tsx";
import { questionnaireMoments } from "./questionnaires.ts";
import { TrendCard } from "./trend-card.tsx";
import { TriggerCard } from "./trigger-card.tsx";

const text = insightStrings.insight;

/** What the own log shows, worked out on the device. Never a verdict, and no figure that a slip can bring to nothing. */
export function InsightScreen() {
  const { data, today } = useApp();
  const checkIns = data.checkIns.value;
  const urgeViews = data.records(urgeType);
  const slipViews = data.records(slipType);
  const weekViews = data.records(measureWeekType);
  const reviews = data.reviews.value;
  const urges = useMemo(() => urgeViews.map(({ value }) => value), [urgeViews]);
  const slips = useMemo(() => slipViews.map(({ value }) => value), [slipViews]);
  const looks = useMemo(
    (): readonly MeasureLook[] => [
      ...reviews,
      ...weekViews.map(({ value: { item, monday, helped } }) => ({ item, day: monday, helped })),
    ],
    [reviews, weekViews],
  );
  const textById = new Map(data.items("measures").map(({ id, value }) => [id, value.text]));
  const moments = questionnaireMoments(data);
  const days = new Set([...checkIns.map(({ day }) => day), ...urges.map(({ day }) => day)]).size;
  if (days === 0) {
    return (
      <MainScreen title={text.title} current="insight">
        <EmptyState title={text.emptyTitle}>
          <p>{text.empty}</p>
          <ButtonLink href="/dagboek/nu">{text.fill}</ButtonLink>
        </EmptyState>
        <QuestionnaireCards moments={moments} />
      </MainScreen>
    );
  }
  return (
    <MainScreen title={text.title} current="insight" actions={<Pill>{text.days(days)}</Pill>}>
      <Shares riding={ridingShare(urges)} course={courseShare(checkIns)} />
      <Gradually first={0}>
        <ComingDaysCard />
        <HeatCard urges={urges} />
        <TrendCard checkIns={checkIns} today={today()} />
        <TriggerCard urges={urges} slips={slips} />
        <BesideCard checkIns={checkIns} />
        <MeasuresCard looks={looks} textById={textById} />
        <QuestionnaireCards moments={moments} />
        <p class={styles.soft}>{text.own}</p>
        <Button kind="quiet" onClick={() => window.print()}>
          {text.print}
        </Button>
      </Gradually>
    </MainScreen>
  );
}

type SharesProps = {
  readonly riding: ReturnType<typeof ridingShare>;
  readonly course: ReturnType<typeof courseShare>;
};

function Shares({ riding, course }: SharesProps) {
  if (riding === null && course === null) return null;
  return (
    <>
      <div class={styles.shares}>
        {riding !== null && <StatCard label={text.waves} ofWord={text.of} {...riding} />}
        {course !== null && <StatCard label={text.onCourse} ofWord={text.of} {...course} />}
      </div>
      <p class={styles.soft}>{text.sharesNote}</p>
    </>
  );
}
