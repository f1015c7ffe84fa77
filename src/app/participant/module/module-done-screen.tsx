import { moduleStrings } from "../../strings/module-strings.ts";
import { ActionBar } from "../../ui/action-bar.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useApp } from "../app-model.ts";
import { HelpCardChoice } from "../settings/help-card-choice.tsx";
import { StepScreen } from "../step-screen.tsx";

/** After the first module: three ways to protect what was written. None is forced. */
export function ModuleDoneScreen() {
  const { vault } = useApp();
  const text = moduleStrings.moduleDone;
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
