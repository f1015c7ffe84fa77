import { strings } from "../strings/strings.ts";
import { ButtonLink } from "../ui/button.tsx";
import { StepScreen } from "./step-screen.tsx";

export function NotFoundScreen() {
  return (
    <StepScreen title={strings.shell.notFoundTitle}>
      <p>{strings.shell.notFound}</p>
      <ButtonLink href="/">{strings.shell.toStart}</ButtonLink>
    </StepScreen>
  );
}
