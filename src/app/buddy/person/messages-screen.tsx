import { NotFoundScreen } from "../../shared/frame/not-found-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { circleSegment, isSegmentOf } from "../../shared/people/circle-segment.ts";
import { MessageThread } from "../../shared/people/thread.tsx";
import { useNewsPush } from "../../shared/people/use-news-push.ts";
import { useOwnPerson } from "../../shared/people/use-own-person.ts";
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
  const own = useOwnPerson(people);
  useNewsPush(people);
  const { space: circle, title: name } = live.kept;
  return (
    <BuddyFrame
      title={text.messages.title(name)}
      back={{ href: at(`/naast/${circleSegment(circle)}`), label: text.back }}
    >
      {own !== null && (
        <MessageThread
          people={people}
          circle={circle}
          side="buddy"
          own={own}
          entries={live.view?.messages ?? []}
          nameOf={() => name}
          responseDays={null}
          canWrite={live.state !== "ended"}
        />
      )}
    </BuddyFrame>
  );
}
