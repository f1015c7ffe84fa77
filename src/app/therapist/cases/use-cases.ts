import type { CalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { compareNeeds } from "../../../domain/guidance/need.ts";
import { useHome } from "../../shared/home-model.ts";
import { usePeople } from "../../shared/people/use-people.ts";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import type { LiveCircle } from "../../vault/people/live-circles.ts";
import { type ReadCase, readCase } from "./read-case.ts";

export type DeskCase = {
  /** Hex of the space. */
  readonly id: string;
  readonly name: string;
  readonly live: LiveCircle;
  /** `null` as long as there is nothing to read. */
  readonly read: ReadCase | null;
};

export type UsedCases =
  | { readonly type: "loading" }
  | { readonly type: "no-copy" }
  | {
      readonly type: "ready";
      readonly people: PeopleActions;
      /** The greatest need first; those that cannot be read come last, by name. */
      readonly cases: readonly DeskCase[];
    };

/** All cases of this therapist, as the server has them now. */
export function useCases(): UsedCases {
  const { today } = useHome();
  const used = usePeople();
  if (used.type !== "ready") return used;
  const { people } = used;
  return { type: "ready", people, cases: sortCases(people.live.circles.value, today()) };
}

function sortCases(circles: readonly LiveCircle[], today: CalendarDay): readonly DeskCase[] {
  const cases = circles
    .filter(({ kept }) => kept.circle === "care" && kept.as === "member")
    .map((live): DeskCase => {
      const { kept, view, state } = live;
      const isReadable = view !== null && state !== "ended";
      const read = isReadable ? readCase(view, kept.root, today) : null;
      return { id: kept.space, name: kept.title, live, read };
    });
  const nothing = { weight: -1, reasons: [] } as const;
  return cases
    .map((each) => ({ each, id: each.id, name: each.name, need: each.read?.need ?? nothing }))
    .toSorted(compareNeeds)
    .map(({ each }) => each);
}
