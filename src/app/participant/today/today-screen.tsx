import { Gradually } from "../../shared/gradually.tsx";
import { lazyScreen } from "../../shared/lazy-screen.tsx";
import { strings } from "../../strings/strings.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { recordsByKind } from "../../vault/record-views.ts";
import { useApp } from "../app-model.tsx";
import { MainScreen } from "../main-screen.tsx";
import { CheckInCard } from "./check-in-card.tsx";
import { dayToText } from "./day-text.ts";
import { NextStepCard } from "./next-step-card.tsx";

const LogUrge = lazyScreen(async () => (await import("../diary/log-urge.tsx")).LogUrge);
const ForecastCard = lazyScreen(async () => (await import("../insight/forecast-card.tsx")).ForecastCard);
const HomeworkCard = lazyScreen(async () => (await import("./homework-card.tsx")).HomeworkCard);
const DueCard = lazyScreen(async () => (await import("./due-card.tsx")).DueCard);
const GivenCards = lazyScreen(async () => (await import("../given/given-cards.tsx")).GivenCards);
const PeopleNewsCard = lazyScreen(
  async () => (await import("../people/people-news-card.tsx")).PeopleNewsCard,
);
const ToolCards = lazyScreen(async () => (await import("./tool-cards.tsx")).ToolCards);
const ProtectCard = lazyScreen(async () => (await import("./protect-card.tsx")).ProtectCard);
const WelcomeBack = lazyScreen(async () => (await import("./welcome-back.tsx")).WelcomeBack);
const KeptLine = lazyScreen(async () => (await import("./kept-line.tsx")).KeptLine);
const WeekCard = lazyScreen(async () => (await import("./week-card.tsx")).WeekCard);
const LaterCards = lazyScreen(async () => (await import("./later-cards.tsx")).LaterCards);

/** One thing to log, one thing to do, and how the week goes. */
export function TodayScreen() {
  const { vault, now, today } = useApp();
  const text = strings.today;
  const phase = vault.phase.value;
  return (
    <MainScreen
      kicker={dayToText(today(), "long")}
      title={text.greeting(now().getHours())}
      current="today"
      actions={
        <>
          <IconButton label={text.diary} icon="diary" href="/dagboek" />
          <IconButton label={strings.shell.settings} icon="settings" href="/instellingen" />
        </>
      }
    >
      <KeptLine />
      <WelcomeBack />
      {phase.type === "open" && phase.damaged > 0 && (
        <Notice tone="alert">
          <p>{text.damaged(phase.damaged)}</p>
        </Notice>
      )}
      <CheckInCard />
      <LogUrge />
      <Gradually first={1}>
        <NextStepCard />
        <PeopleNewsCard />
        {recordsByKind(vault.recordById.value).has("given") && <GivenCards />}
        <DueCard />
        <ForecastCard />
        <HomeworkCard />
        <LaterCards />
        <ToolCards />
        <WeekCard />
        <ProtectCard />
      </Gradually>
    </MainScreen>
  );
}
