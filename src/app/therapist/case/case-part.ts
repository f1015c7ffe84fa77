import type { PeopleActions } from "../../vault/people/bind-people.ts";
import type { KeptCircle } from "../../vault/people/circle-record.ts";
import type { CircleView } from "../../vault/people/joined-circle.ts";
import type { ReadCase } from "../cases/read-case.ts";

/** What every tab of a client stands on. */
export type CasePart = {
  /** Hex of the space of the case. */
  readonly circle: string;
  readonly name: string;
  readonly kept: KeptCircle;
  readonly view: CircleView;
  readonly read: ReadCase;
  readonly people: PeopleActions;
};
