import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { buddyStrings } from "../../strings/buddy-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";

const text = buddyStrings.welcome;

/** For who comes here without an invitation. */
export function WelcomeScreen() {
  const { at } = useHome();
  return (
    <StepScreen title={text.title}>
      <p>{text.intro}</p>
      <ButtonLink href={at("/uitnodiging")}>{text.paste}</ButtonLink>
      <ButtonLink href={at("/gids")} kind="quiet">
        {text.guide}
      </ButtonLink>
      <ButtonLink href={at("/nieuw-toestel")} kind="plain">
        {text.known}
      </ButtonLink>
    </StepScreen>
  );
}
