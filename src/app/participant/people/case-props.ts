import type { PeopleActions } from "../../vault/people/bind-people.ts";
import type { LiveCircle } from "../../vault/people/live-circles.ts";

/** What every screen of one case is given. */
export type CaseProps = {
  readonly people: PeopleActions;
  readonly live: LiveCircle;
  /** Where this case lies. */
  readonly base: string;
};

export const caseParts = ["", "delen", "gedeeld", "berichten", "logboek", "stoppen"] as const;
export type CasePart = (typeof caseParts)[number];
