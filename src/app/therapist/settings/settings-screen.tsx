import { useHome } from "../../shared/home-model.ts";
import { ThemeCard } from "../../shared/settings/theme-card.tsx";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { securityStrings } from "../../strings/security-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DeskGrid, DeskStack } from "../../ui/desk-grid.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import { DeskScreen } from "../frame/desk-screen.tsx";
import { usePractice } from "../practice/use-practice.ts";
import { OwnNameCard } from "./own-name-card.tsx";
import { PracticeTextsCard } from "./practice-texts-card.tsx";

const text = practiceStrings.settings;
const homeText = securityStrings.settings;

/** What somebody sets about their desk, and a lead about the practice. */
export function SettingsScreen() {
  const { vault, at } = useHome();
  const used = usePractice();
  const phase = vault.phase.value;
  const { type: copy } = vault.serverCopy.status.value;
  if (phase.type !== "open") return null;
  const lock = homeText.lockState[phase.lock];
  return (
    <DeskScreen title={text.title} place="settings">
      <DeskGrid>
        <DeskStack>
          {used.type === "ready" && used.practice.own !== null && (
            <>
              <OwnNameCard key={`${used.practice.id}|${used.practice.own.name}`} practice={used.practice} />
              <PracticeTextsCard
                key={JSON.stringify(used.practice.live.kept.texts)}
                practice={used.practice}
              />
            </>
          )}
        </DeskStack>
        <DeskStack>
          <Card>
            <LinkRow
              href={at("/instellingen/slot")}
              label={homeText.lock}
              detail={phase.hasPasskey ? homeText.andPasskey(lock) : lock}
            />
            <LinkRow
              href={at("/instellingen/herstelwoorden")}
              label={homeText.words}
              detail={phase.hasRecovery ? homeText.wordsOn : homeText.wordsOff}
            />
            <LinkRow
              href={at("/instellingen/bewaren")}
              label={homeText.copy}
              detail={homeText.copyState[copy]}
            />
            <LinkRow href={at("/instellingen/toestellen")} label={homeText.devices} />
            <LinkRow href={at("/team")} label={text.team} />
            <LinkRow href={at("/instellingen/wissen")} label={homeText.erase} />
            <Button kind="quiet" onClick={vault.lock}>
              {homeText.lockNow}
            </Button>
          </Card>
          <ThemeCard />
        </DeskStack>
      </DeskGrid>
    </DeskScreen>
  );
}
