import { copyStrings } from "../../strings/copy-strings.ts";
import { Button } from "../../ui/button.tsx";
import type { PairingFailure } from "../../vault/pairing-state.ts";
import { StepScreen } from "../frame/step-screen.tsx";

const text = copyStrings.pairingStopped;

type Props = {
  readonly reason: PairingFailure;
  readonly back: { readonly href: string; readonly label: string };
  readonly onAgain: () => void;
};

/** Two devices did not come together: what it can mean, what is safe, and the way to try again with a new code. */
export function PairingStopped({ reason, back, onAgain }: Props) {
  return (
    <StepScreen title={text.title[reason]} back={back}>
      <p role="status">{text.body[reason]}</p>
      <Button onClick={onAgain}>{text.again}</Button>
    </StepScreen>
  );
}
