import { NotFoundScreen } from "../../../shared/frame/not-found-screen.tsx";
import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { BuddyThread } from "../../../shared/people/buddy-thread.tsx";
import { ownBuddyStrings } from "../../../strings/own-buddy-strings.ts";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
import type { LiveCircle } from "../../../vault/people/live-circles.ts";
import { buddyPath } from "./buddy-path.ts";
import { isOver, useOwnBuddy } from "./use-own-buddy.ts";

export function TalkScreen({ segment }: { readonly segment: string }) {
  const used = useOwnBuddy(segment);
  if (used.type === "loading") return null;
  return used.type === "none" ? <NotFoundScreen /> : <Talk people={used.people} live={used.live} />;
}

function Talk({ people, live }: { readonly people: PeopleActions; readonly live: LiveCircle }) {
  const { space: circle, title: name } = live.kept;
  return (
    <StepScreen
      title={ownBuddyStrings.messages.title(name)}
      back={{ href: buddyPath(circle), label: ownBuddyStrings.back }}
    >
      <BuddyThread people={people} live={live} canWrite={!isOver(live)} />
    </StepScreen>
  );
}
