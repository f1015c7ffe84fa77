import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { TroubleNotice } from "../../shared/server-copy/trouble-notice.tsx";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import type { TurnOnError } from "../../vault/server-copy.ts";

const text = practiceStrings.start;

/** Without a copy nobody can be met: keys to what others are given must not live on one device. */
export function CopyStep() {
  const { vault } = useHome();
  const attempt = useAttempt<TurnOnError>();
  return (
    <StepScreen title={text.copy.title} kicker={text.step(4)}>
      <p>{text.copy.intro}</p>
      <p>{text.copy.sealed}</p>
      <TroubleNotice trouble={attempt.failure} />
      <Button busy={attempt.isBusy} onClick={() => void attempt.run(vault.serverCopy.turnOn)}>
        {attempt.isBusy ? text.copy.busy : text.copy.go}
      </Button>
    </StepScreen>
  );
}
