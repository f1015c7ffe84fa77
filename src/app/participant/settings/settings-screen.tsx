import { ThemeCard } from "../../shared/settings/theme-card.tsx";
import { securityStrings } from "../../strings/security-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import { useApp } from "../app-model.tsx";
import { MainScreen } from "../main-screen.tsx";
import { HelpCardChoice } from "./help-card-choice.tsx";

export function SettingsScreen() {
  const { vault } = useApp();
  const text = securityStrings.settings;
  const phase = vault.phase.value;
  const { type: copy } = vault.serverCopy.status.value;
  if (phase.type !== "open") return null;
  return (
    <MainScreen title={text.title} current={null}>
      <Card>
        <LinkRow
          href="/instellingen/slot"
          label={text.lock}
          detail={phase.hasPasskey ? text.andPasskey(text.lockState[phase.lock]) : text.lockState[phase.lock]}
        />
        <LinkRow
          href="/instellingen/herstelwoorden"
          label={text.words}
          detail={phase.hasRecovery ? text.wordsOn : text.wordsOff}
        />
        <LinkRow href="/instellingen/bewaren" label={text.copy} detail={text.copyState[copy]} />
        <LinkRow href="/instellingen/toestellen" label={text.devices} />
        <LinkRow href="/plan/herinneringen" label={text.reminders} />
        {phase.lock !== "none" && (
          <Button kind="quiet" onClick={vault.lock}>
            {text.lockNow}
          </Button>
        )}
      </Card>
      <Card>
        <LinkRow href="/naast-je" label={text.people} detail={text.peopleDetail} />
      </Card>
      <Card>
        <HelpCardChoice />
      </Card>
      <ThemeCard />
      <Card>
        <LinkRow href="/privacy" label={text.privacy} />
        <LinkRow href="/over" label={text.about} />
        <LinkRow href="/instellingen/downloaden" label={text.download} />
        <LinkRow href="/instellingen/wissen" label={text.erase} />
      </Card>
    </MainScreen>
  );
}
