import type { PeopleActions } from "../../vault/people/bind-people.ts";
import type { LiveCircle } from "../../vault/people/live-circles.ts";
import { MessageThread } from "./thread.tsx";
import { useNewsPush } from "./use-news-push.ts";
import { useOwnPerson } from "./use-own-person.ts";

type Props = {
  readonly people: PeopleActions;
  readonly live: LiveCircle;
  readonly canWrite: boolean;
};

/** The conversation of somebody and their buddy; the same on both sides. */
export function BuddyThread({ people, live, canWrite }: Props) {
  const own = useOwnPerson(people);
  useNewsPush(people);
  if (own === null) return null;
  const { space: circle, title: name } = live.kept;
  return (
    <MessageThread
      people={people}
      circle={circle}
      side="buddy"
      own={own}
      entries={live.view?.messages ?? []}
      nameOf={() => name}
      responseDays={null}
      canWrite={canWrite}
    />
  );
}
