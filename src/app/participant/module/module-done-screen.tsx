import { programmeSummaries } from "../../platform/programme-content.ts";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { moduleDoneStrings } from "../../strings/module-done-strings.ts";
import { ActionBar } from "../../ui/action-bar.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useApp } from "../app-model.tsx";
import { HelpCardChoice } from "../settings/help-card-choice.tsx";

/** The end of a module. */
export function ModuleDoneScreen({ moduleId }: { readonly moduleId: string }) {
  const summary = programmeSummaries.find(({ id }) => id === moduleId);
  return moduleId === "start" || summary === undefined ? (
    <StartDoneScreen />
  ) : (
    <StepDoneScreen number={summary.number} />
  );
}

function StepDoneScreen({ number }: { readonly number: string }) {
  const text = moduleDoneStrings.stepDone;
  return (
    <StepScreen
      title={text.title(number)}
      action={
        <ActionBar>
          <ButtonLink href="/vandaag">{text.next}</ButtonLink>
          <ButtonLink href="/programma" kind="quiet">
            {text.programme}
          </ButtonLink>
        </ActionBar>
      }
    >
      <p>{text.body}</p>
    </StepScreen>
  );
}

/** After the first module: three ways to protect what was written. None is forced. */
function StartDoneScreen() {
  const { vault } = useApp();
  const text = moduleDoneStrings.moduleDone;
  const phase = vault.phase.value;
  if (phase.type !== "open") return null;
  return (
    <StepScreen
      title={text.title}
      action={
        <ActionBar>
          <ButtonLink href="/vandaag">{text.toToday}</ButtonLink>
        </ActionBar>
      }
    >
      <p>{text.body}</p>
      <Card>
        <h2>{text.lockTitle}</h2>
        <p>{phase.lock === "none" ? text.lockBody : text.lockDone}</p>
        {phase.lock === "none" && (
          <ButtonLink href="/instellingen/slot" kind="quiet">
            {text.lockAction}
          </ButtonLink>
        )}
      </Card>
      <Card>
        <h2>{text.wordsTitle}</h2>
        <p>{phase.hasRecovery ? text.wordsDone : text.wordsBody}</p>
        {!phase.hasRecovery && (
          <ButtonLink href="/instellingen/herstelwoorden" kind="quiet">
            {text.wordsAction}
          </ButtonLink>
        )}
      </Card>
      <Card>
        <HelpCardChoice />
      </Card>
    </StepScreen>
  );
}
