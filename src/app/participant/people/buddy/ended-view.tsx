import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { ownBuddyStrings } from "../../../strings/own-buddy-strings.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { LinkRow } from "../../../ui/link-row.tsx";
import type { LiveCircle } from "../../../vault/people/live-circles.ts";
import { buddyPath, newBuddyPath } from "./buddy-path.ts";

const text = ownBuddyStrings;

export function EndedView({ live }: { readonly live: LiveCircle }) {
  const { title: name, space, isCompared } = live.kept;
  return (
    <StepScreen title={text.ended.title(name)} back={{ href: "/naast-je", label: text.back }}>
      <p>{text.ended.body}</p>
      {isCompared && (
        <Card>
          <LinkRow href={buddyPath(space, "/berichten")} label={text.ended.messages} />
        </Card>
      )}
      <ButtonLink href={newBuddyPath} kind="quiet">
        {text.rows.invite}
      </ButtonLink>
    </StepScreen>
  );
}
