import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { therapistStrings } from "../../strings/therapist-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";

const text = therapistStrings.welcome;

export function WelcomeScreen() {
  const { at } = useHome();
  return (
    <StepScreen title={text.title}>
      <p>{text.intro}</p>
      <ButtonLink href={at("/nieuw-toestel")} kind="quiet">
        {text.known}
      </ButtonLink>
    </StepScreen>
  );
}
