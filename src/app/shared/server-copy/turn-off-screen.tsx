import { copyStrings } from "../../strings/copy-strings.ts";
import { Button } from "../../ui/button.tsx";
import type { Deletion, DeletionError } from "../../vault/server-copy.ts";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { TroubleNotice } from "./trouble-notice.tsx";
import { useAttempt } from "./use-attempt.ts";

const text = copyStrings.serverCopy;

type Props = { readonly onDone: (deletion: Deletion) => void; readonly onKeep: () => void };

/** Asks once more before the copy at the server goes; everything here stays. */
export function TurnOffScreen({ onDone, onKeep }: Props) {
  const { vault } = useHome();
  const attempt = useAttempt<DeletionError>();
  const turnOff = async (): Promise<void> => {
    const deleted = await attempt.run(vault.serverCopy.turnOff);
    if (deleted.ok) onDone(deleted.value);
  };
  return (
    <StepScreen title={text.turnOffTitle}>
      {text.turnOffBody.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <TroubleNotice trouble={attempt.failure} />
      <Button kind="danger" busy={attempt.isBusy} onClick={() => void turnOff()}>
        {attempt.isBusy ? text.turnOffBusy : text.turnOffYes}
      </Button>
      <Button kind="quiet" onClick={onKeep}>
        {text.turnOffNo}
      </Button>
    </StepScreen>
  );
}
