import { dueBooster } from "../../../domain/booster/due-booster.ts";
import {
  dueRebootCheck,
  isRebootAdvised,
  type Reboot,
  rebootProgress,
} from "../../../domain/reboot/reboot.ts";
import { rebootStopSigns } from "../../../domain/reboot/reboot-stop-signs.ts";
import { HelpLines } from "../../shared/blocks/help-lines.tsx";
import { laterStrings } from "../../strings/later-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { type AppModel, useApp } from "../app-model.tsx";
import { modulePath } from "../paths.ts";
import { CardHead } from "./card-head.tsx";

/** What comes later in the programme: the reboot, when it is advised or under way, and the check-ups after the end. */
export function LaterCards() {
  return (
    <>
      <RebootCard />
      <BoosterCard />
    </>
  );
}

function RebootCard() {
  const app = useApp();
  const { data, today } = app;
  const text = laterStrings.reboot;
  const reboot = rebootUnderWay(app);
  if (reboot === null) return isAdvisedNow(app) ? <AdviceCard /> : null;
  const progress = rebootProgress(reboot, data.checkIns.value, today());
  const due = dueRebootCheck(reboot, data.answeredOn("reboot-check", "reboot-check"), today());
  const moodAtStart = data.answers("reboot", "reboot-check").mood;
  const signs = rebootStopSigns(
    data.checkIns.value,
    typeof moodAtStart === "number" ? moodAtStart : null,
    today(),
  );
  return (
    <Card tone={signs.length > 0 ? "alert" : "paper"}>
      <CardHead title={text.title} aside={text.day(progress.day, progress.lengthDays)} />
      <p>{text.within(progress.within, progress.logged)}</p>
      {signs.map((sign) => (
        <p key={sign}>{text.signs[sign]}</p>
      ))}
      {signs.length > 0 && (
        <>
          <p>{text.stop}</p>
          <HelpLines ids={["113"]} />
        </>
      )}
      {(due !== null || signs.length > 0) && (
        <ButtonLink href={modulePath("reboot-check", 0)} kind="quiet">
          {due === null ? text.look : text.check(due)}
        </ButtonLink>
      )}
    </Card>
  );
}

function AdviceCard() {
  const text = laterStrings.reboot;
  return (
    <Card>
      <h2>{text.adviceTitle}</h2>
      <p>{text.advice}</p>
      <ButtonLink href={modulePath("reboot", 0)} kind="quiet">
        {text.read}
      </ButtonLink>
    </Card>
  );
}

function BoosterCard() {
  const { data, today } = useApp();
  const finishedOn =
    data.progress.value.find(({ module }) => module === "prevention-plan")?.finishedOn ?? null;
  const due = dueBooster(finishedOn, data.answeredOn("booster", "one-change"), today());
  if (due === null) return null;
  const text = laterStrings.booster;
  return (
    <Card tone="foam">
      <h2>{text.title}</h2>
      <p>{text.after[due]}</p>
      <ButtonLink href={modulePath("booster", 0)} kind="quiet">
        {text.begin}
      </ButtonLink>
    </Card>
  );
}

function rebootUnderWay({ data }: AppModel): Reboot | null {
  const startedOn = data.progress.value.find(({ module }) => module === "reboot")?.finishedOn ?? null;
  const { form } = data.answers("reboot", "reboot-choice");
  const { length } = data.answers("reboot", "reboot-agreement");
  const hasStopped = data.answers("reboot-check", "reboot-check").next === "stop";
  if (startedOn === null || form === "not-now" || typeof length !== "string" || hasStopped) return null;
  return { startedOn, lengthDays: Number(length) };
}

/** As the programme has it: at daily frequency, after the modules on urges and on support, and never twice. */
function isAdvisedNow({ data }: AppModel): boolean {
  const isFinished = (id: string): boolean =>
    data.progress.value.some(({ module, finishedOn }) => module === id && finishedOn != null);
  const { frequency } = data.answers("start", "symptoms");
  return isRebootAdvised(frequency) && isFinished("urges") && isFinished("support") && !isFinished("reboot");
}
