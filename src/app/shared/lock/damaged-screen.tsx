import { securityStrings } from "../../strings/security-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";

/** The copy on this device does not open, whatever is typed. */
export function DamagedScreen() {
  const { at } = useHome();
  const text = securityStrings.unlock;
  return (
    <StepScreen title={text.damagedTitle}>
      <p>{text.damaged}</p>
      <Button onClick={() => location.reload()}>{strings.shell.reload}</Button>
      <ButtonLink kind="quiet" href={at("/instellingen/wissen")}>
        {text.erase}
      </ButtonLink>
    </StepScreen>
  );
}
