import { NotFoundScreen } from "../../shared/frame/not-found-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { BuddyThread } from "../../shared/people/buddy-thread.tsx";
import { circleSegment, isSegmentOf } from "../../shared/people/circle-segment.ts";
import { usePeople } from "../../shared/people/use-people.ts";
import { buddyStrings } from "../../strings/buddy-strings.ts";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import type { LiveCircle } from "../../vault/people/live-circles.ts";
import { BuddyFrame } from "../buddy-frame.tsx";

const text = buddyStrings.person;

export function MessagesScreen({ segment }: { readonly segment: string }) {
  const used = usePeople();
  if (used.type === "loading") return null;
  const people = used.type === "ready" ? used.people : null;
  const live = people?.live.circles.value.find(({ kept }) => isSegmentOf(segment, kept.space));
  return people === null || live === undefined ? <NotFoundScreen /> : <Talk people={people} live={live} />;
}

function Talk({ people, live }: { readonly people: PeopleActions; readonly live: LiveCircle }) {
  const { at } = useHome();
  const { space: circle, title: name } = live.kept;
  return (
    <BuddyFrame
      title={text.messages.title(name)}
      back={{ href: at(`/naast/${circleSegment(circle)}`), label: text.back }}
    >
      <BuddyThread people={people} live={live} canWrite={live.state !== "ended"} />
    </BuddyFrame>
  );
}
