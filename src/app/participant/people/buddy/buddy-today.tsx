import { useNewsPush } from "../../../shared/people/use-news-push.ts";
import { ownBuddyStrings } from "../../../strings/own-buddy-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { LinkRow } from "../../../ui/link-row.tsx";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
import { buddyPath } from "./buddy-path.ts";
import { SignalChoices } from "./signal-choices.tsx";
import { isOver } from "./use-own-buddy.ts";

const text = ownBuddyStrings.today;

/** On Vandaag: the signal to each buddy in one tap. */
export function BuddyToday({ people }: { readonly people: PeopleActions }) {
  useNewsPush(people);
  const buddies = people.live.circles.value.filter(
    (live) =>
      live.kept.circle === "buddy" && live.kept.as === "owner" && live.kept.isCompared && !isOver(live),
  );
  return (
    <>
      {buddies.map((live) => (
        <Card key={live.kept.space}>
          <h2>{text.title(live.kept.title)}</h2>
          <SignalChoices people={people} live={live} look="short" />
          <LinkRow href={buddyPath(live.kept.space)} label={text.more(live.kept.title)} />
        </Card>
      ))}
    </>
  );
}
