import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { buddyStrings } from "../../strings/buddy-strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";

const text = buddyStrings.invitation.ask;

/** What it asks of somebody, before anything is kept. */
export function AskScreen({ onYes }: { readonly onYes: () => void }) {
  const { at } = useHome();
  return (
    <StepScreen title={text.title}>
      <p>{text.intro}</p>
      <Card>
        <ul>
          {text.list.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
      <Button onClick={onYes}>{text.yes}</Button>
      <ButtonLink href={at("/gids")} kind="quiet">
        {text.guide}
      </ButtonLink>
      <p>{text.no}</p>
    </StepScreen>
  );
}
