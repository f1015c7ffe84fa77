import { ownBuddyStrings } from "../../../strings/own-buddy-strings.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { LinkRow } from "../../../ui/link-row.tsx";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
import type { LiveCircle } from "../../../vault/people/live-circles.ts";
import { buddyPath, newBuddyPath } from "./buddy-path.ts";
import { isOver } from "./use-own-buddy.ts";

const text = ownBuddyStrings.rows;

/** The buddies of this person and how each stands, with the way to ask somebody. */
export function BuddyCard({ people }: { readonly people: PeopleActions }) {
  const buddies = people.live.circles.value.filter(
    (live) => live.kept.circle === "buddy" && live.kept.as === "owner" && isShown(live),
  );
  return (
    <Card>
      <h2>{text.title}</h2>
      {buddies.length === 0 && <p>{text.none}</p>}
      {buddies.map((live) => (
        <LinkRow
          key={live.kept.space}
          href={buddyPath(live.kept.space)}
          label={live.kept.title}
          detail={stateText(people, live)}
        />
      ))}
      <ButtonLink href={newBuddyPath} kind={buddies.length === 0 ? "quiet" : "plain"}>
        {buddies.length === 0 ? text.invite : text.another}
      </ButtonLink>
    </Card>
  );
}

/** An invitation that was taken back is not a buddy who stopped. */
function isShown({ kept }: LiveCircle): boolean {
  return kept.isCompared || !kept.isEnded;
}

function stateText(people: PeopleActions, live: LiveCircle): string {
  if (isOver(live)) return text.states.ended;
  if (!live.kept.isCompared) return text.states.invited;
  return text.states[people.readSignal(live.kept.signal) ?? "none"];
}
