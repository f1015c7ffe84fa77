import { isSegmentOf } from "../../../shared/people/circle-segment.ts";
import { usePeople } from "../../../shared/people/use-people.ts";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
import type { LiveCircle } from "../../../vault/people/live-circles.ts";

type UsedBuddy =
  | { readonly type: "loading" }
  /** There is no such buddy, or no copy to reach one by. */
  | { readonly type: "none" }
  | { readonly type: "ready"; readonly people: PeopleActions; readonly live: LiveCircle };

/** A buddy of this participant, as an address names them. */
export function useOwnBuddy(segment: string): UsedBuddy {
  const used = usePeople();
  if (used.type === "loading") return used;
  if (used.type === "no-copy") return { type: "none" };
  const live = used.people.live.circles.value.find(({ kept }) => isSegmentOf(segment, kept.space));
  return live?.kept.circle === "buddy" && live.kept.as === "owner"
    ? { type: "ready", people: used.people, live }
    : { type: "none" };
}

/** Stopped by one of the two: nobody is in it any more. */
export function isOver({ kept }: LiveCircle): boolean {
  return kept.isEnded || (kept.isCompared && kept.members.length === 0);
}
