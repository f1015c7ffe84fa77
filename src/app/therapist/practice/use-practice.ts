import { usePeople } from "../../shared/people/use-people.ts";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import type { LiveCircle } from "../../vault/people/live-circles.ts";
import { type Colleague, escrowIn, toRoster } from "../../vault/people/roster.ts";
import { useOwnKey } from "./use-own-key.ts";

export type Practice = {
  readonly people: PeopleActions;
  /** Hex of the space. */
  readonly id: string;
  readonly live: LiveCircle;
  readonly title: string;
  /** Empty as long as nothing was read. */
  readonly colleagues: readonly Colleague[];
  /** This person among them; `null` while a lead has not let them in. */
  readonly own: Colleague | null;
  /** Hex of the escrow's key. */
  readonly escrow: string | null;
};

export type UsedPractice =
  | { readonly type: "loading" }
  | { readonly type: "none" }
  | { readonly type: "ready"; readonly practice: Practice };

/** Where this person works, as the server has it now. Who works at two places sees the one that they came to first. */
export function usePractice(): UsedPractice {
  const used = usePeople();
  const people = used.type === "ready" ? used.people : null;
  const ownKey = useOwnKey(people);
  if (used.type === "no-copy") return { type: "none" };
  if (people === null || ownKey === null) return { type: "loading" };
  const live = people.live.circles.value.find(
    ({ kept, state }) =>
      kept.circle === "practice" && kept.as === "member" && !kept.isEnded && state !== "ended",
  );
  if (live === undefined) return { type: "none" };
  const colleagues = live.view === null ? [] : toRoster(live.view.circle, live.kept.names);
  return {
    type: "ready",
    practice: {
      people,
      id: live.kept.space,
      live,
      title: live.kept.title,
      colleagues,
      own: colleagues.find(({ key }) => key === ownKey) ?? null,
      escrow: live.view === null ? null : escrowIn(live.view.circle),
    },
  };
}
