import { programmeSteps } from "../../../domain/programme/programme-steps.ts";
import { programmeSummaries } from "../../platform/programme-content.ts";
import { strings } from "../../strings/strings.ts";
import { Shoreline } from "../../ui/shoreline.tsx";
import { useApp } from "../app-model.tsx";
import { MainScreen } from "../main-screen.tsx";
import { modulePath } from "../paths.ts";

/** A shoreline of steps: what is done, what is next, what comes later. */
export function ProgrammeScreen() {
  const { data } = useApp();
  const text = strings.programme;
  const steps = programmeSteps(programmeSummaries, data.progress.value);
  const hasUnwritten = programmeSummaries.some(({ written }) => !written);
  const done = steps.filter(({ state }) => state === "done").length;
  return (
    <MainScreen kicker={text.done(done, steps.length)} title={text.title} current="programme">
      <p>
        {text.always} {hasUnwritten && text.notWritten}
      </p>
      <Shoreline
        steps={steps.map(({ summary, state, page }) => ({
          key: summary.id,
          number: summary.number,
          title: summary.title,
          detail: text.detail(summary.minutes),
          href: state === "later" ? undefined : modulePath(summary.id, state === "done" ? 0 : page),
          state,
          stateLabel: text.state[state],
        }))}
      />
    </MainScreen>
  );
}
