import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { useHome } from "../home-model.ts";
import { StepScreen } from "./step-screen.tsx";

export function NotFoundScreen() {
  const { at } = useHome();
  return (
    <StepScreen title={strings.shell.notFoundTitle}>
      <p>{strings.shell.notFound}</p>
      <ButtonLink href={at("/")}>{strings.shell.toStart}</ButtonLink>
    </StepScreen>
  );
}
