import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { NewsPushCard } from "../../shared/people/news-push-card.tsx";
import { usePeople } from "../../shared/people/use-people.ts";
import { ThemeCard } from "../../shared/settings/theme-card.tsx";
import { buddyStrings } from "../../strings/buddy-strings.ts";
import { securityStrings } from "../../strings/security-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { LinkRow } from "../../ui/link-row.tsx";

const text = securityStrings.settings;

export function SettingsScreen() {
  const { vault, at } = useHome();
  const used = usePeople();
  const phase = vault.phase.value;
  const { type: copy } = vault.serverCopy.status.value;
  if (phase.type !== "open") return null;
  return (
    <StepScreen title={buddyStrings.settings.title} back={{ href: at("/"), label: strings.shell.back }}>
      <Card>
        <LinkRow
          href={at("/instellingen/slot")}
          label={text.lock}
          detail={phase.hasPasskey ? text.andPasskey(text.lockState[phase.lock]) : text.lockState[phase.lock]}
        />
        <LinkRow
          href={at("/instellingen/herstelwoorden")}
          label={text.words}
          detail={phase.hasRecovery ? text.wordsOn : text.wordsOff}
        />
        <LinkRow href={at("/instellingen/bewaren")} label={text.copy} detail={text.copyState[copy]} />
        <LinkRow href={at("/instellingen/toestellen")} label={text.devices} />
        {phase.lock !== "none" && (
          <Button kind="quiet" onClick={vault.lock}>
            {text.lockNow}
          </Button>
        )}
      </Card>
      {used.type === "ready" && <NewsPushCard people={used.people} />}
      <Card>
        <h2>{buddyStrings.settings.install.title}</h2>
        <p>{buddyStrings.settings.install.body}</p>
        <p>{buddyStrings.settings.install.how}</p>
      </Card>
      <ThemeCard />
      <Card>
        <LinkRow href={at("/gids")} label={buddyStrings.person.guide} />
        <LinkRow href={at("/instellingen/wissen")} label={text.erase} />
      </Card>
    </StepScreen>
  );
}
