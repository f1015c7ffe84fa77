import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useApp } from "../app-model.tsx";

/** First the lock, then the recovery words: one at a time, until both are there. */
export function ProtectCard() {
  const { vault } = useApp();
  const phase = vault.phase.value;
  const text = strings.today;
  if (phase.type !== "open" || (phase.lock !== "none" && phase.hasRecovery)) return null;
  const isLockNext = phase.lock === "none";
  return (
    <Card>
      <h2>{isLockNext ? text.lockTitle : text.wordsTitle}</h2>
      <p>{isLockNext ? text.lockBody : text.wordsBody}</p>
      <ButtonLink href={isLockNext ? "/instellingen/slot" : "/instellingen/herstelwoorden"} kind="quiet">
        {isLockNext ? text.lockAction : text.wordsAction}
      </ButtonLink>
    </Card>
  );
}
