import { copyStrings } from "../../strings/copy-strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { TurnOnError } from "../../vault/server-copy.ts";
import { useHome } from "../home-model.ts";
import { CopyExplained } from "./copy-explained.tsx";
import { TroubleNotice } from "./trouble-notice.tsx";
import { useAttempt } from "./use-attempt.ts";

const text = copyStrings.serverCopy;

/** Before there is a copy: what it is, and the one thing to do next, which is the recovery words while there are none. */
export function CopyOff() {
  const { vault, at } = useHome();
  const attempt = useAttempt<TurnOnError>();
  const phase = vault.phase.value;
  const hasWords = phase.type === "open" && phase.hasRecovery;
  const needsWords = !hasWords || attempt.failure?.type === "no-recovery-words";
  return (
    <>
      <p>{text.lead}</p>
      <CopyExplained />
      {!hasWords && (
        <Notice tone="info" title={text.wordsFirstTitle}>
          <p>{text.wordsFirst}</p>
        </Notice>
      )}
      <TroubleNotice trouble={attempt.failure} />
      {needsWords ? (
        <ButtonLink href={at("/instellingen/herstelwoorden")}>{text.toWords}</ButtonLink>
      ) : (
        <Button busy={attempt.isBusy} onClick={() => void attempt.run(vault.serverCopy.turnOn)}>
          {attempt.isBusy ? text.turningOn : text.turnOn}
        </Button>
      )}
    </>
  );
}
