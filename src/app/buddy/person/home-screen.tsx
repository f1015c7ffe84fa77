import { compareByNeed } from "../../../domain/sharing/buddy-signal.ts";
import { useHome } from "../../shared/home-model.ts";
import { circleSegment } from "../../shared/people/circle-segment.ts";
import { SignalWord } from "../../shared/people/signal-word.tsx";
import { useMinute } from "../../shared/people/use-minute.ts";
import { useNewsPush } from "../../shared/people/use-news-push.ts";
import { usePeople } from "../../shared/people/use-people.ts";
import { buddyStrings } from "../../strings/buddy-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { BuddyFrame } from "../buddy-frame.tsx";
import { PersonScreen } from "./person-screen.tsx";

const text = buddyStrings.person;

/** The front: of one person that person's screen, of several a list with whoever asks most at the top. */
export function HomeScreen() {
  const used = usePeople();
  if (used.type === "loading") return null;
  return used.type === "ready" ? <People people={used.people} /> : <Nobody />;
}

function People({ people }: { readonly people: PeopleActions }) {
  const { at, now } = useHome();
  const nowMs = useMinute(now);
  useNewsPush(people);
  const buddies = people.live.circles.value.filter(
    ({ kept }) => kept.circle === "buddy" && kept.as === "member" && !kept.isEnded,
  );
  const together = buddies.filter(({ kept }) => kept.isCompared);
  const open = buddies.filter(({ kept }) => !kept.isCompared && isWaiting(people, kept.space));
  const sorted = together
    .map(({ kept, view }) => ({
      kept,
      signal: people.readSignal(view?.signal ?? null),
      atMs: view?.signalAtMs ?? null,
    }))
    .toSorted(compareByNeed);
  const [only] = sorted;
  if (open.length === 0 && sorted.length === 1 && only !== undefined)
    return <PersonScreen segment={circleSegment(only.kept.space)} />;
  if (sorted.length === 0 && open.length === 0) return <Nobody />;
  return (
    <BuddyFrame title={text.list.title}>
      {open.map(({ kept }) => (
        <Card key={kept.space} tone="foam">
          <LinkRow href={at(`/woorden/${circleSegment(kept.space)}`)} label={text.list.compare(kept.title)} />
        </Card>
      ))}
      {sorted.map(({ kept, signal, atMs }) => (
        <Card key={kept.space}>
          <SignalWord signal={signal} atMs={atMs} nowMs={nowMs} />
          <LinkRow href={at(`/naast/${circleSegment(kept.space)}`)} label={kept.title} />
        </Card>
      ))}
      <ButtonLink href={at("/uitnodiging")} kind="plain">
        {text.list.invite}
      </ButtonLink>
    </BuddyFrame>
  );
}

/** Answered, and the words were not compared yet. */
function isWaiting(people: PeopleActions, circle: string): boolean {
  return people.invitations().some((kept) => kept.circle === circle && kept.part === "answer");
}

function Nobody() {
  const { at } = useHome();
  return (
    <BuddyFrame title={text.list.title}>
      <EmptyState title={text.list.none.title}>
        <p>{text.list.none.body}</p>
        <ButtonLink href={at("/uitnodiging")} kind="quiet">
          {text.list.none.paste}
        </ButtonLink>
      </EmptyState>
    </BuddyFrame>
  );
}
