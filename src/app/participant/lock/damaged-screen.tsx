import { securityStrings } from "../../strings/security-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { StepScreen } from "../step-screen.tsx";

/** The copy on this device does not open, whatever is typed. */
export function DamagedScreen() {
  const text = securityStrings.unlock;
  return (
    <StepScreen title={text.damagedTitle}>
      <p>{text.damaged}</p>
      <Button onClick={() => location.reload()}>{strings.shell.reload}</Button>
      <ButtonLink kind="quiet" href="/instellingen/wissen">
        {text.erase}
      </ButtonLink>
    </StepScreen>
  );
}
