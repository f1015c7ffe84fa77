import { programmeSummaries } from "../../platform/programme-content.ts";
import { givenStrings } from "../../strings/given-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Shoreline } from "../../ui/shoreline.tsx";
import { useApp } from "../app-model.tsx";
import { MainScreen } from "../main-screen.tsx";
import { modulePath } from "../paths.ts";
import { guidedSteps } from "./guided-steps.ts";

/** A shoreline of steps: what is done, what is next, what comes later. */
export function ProgrammeScreen() {
  const { data } = useApp();
  const text = strings.programme;
  const steps = guidedSteps(data);
  const hasUnwritten = programmeSummaries.some(({ written }) => !written);
  const done = steps.filter(({ state }) => state === "done").length;
  return (
    <MainScreen kicker={text.done(done, steps.length)} title={text.title} current="programme">
      <p>
        {text.always} {hasUnwritten && text.notWritten}
      </p>
      <Shoreline
        steps={steps.map(({ summary, state, page, given }) => ({
          key: summary.id,
          number: summary.number,
          title: summary.title,
          detail: [text.detail(summary.minutes), given === null ? "" : givenStrings.module[given]]
            .filter((part) => part !== "")
            .join(" · "),
          href: state === "later" ? undefined : modulePath(summary.id, state === "done" ? 0 : page),
          state,
          stateLabel: text.state[state],
        }))}
      />
    </MainScreen>
  );
}
