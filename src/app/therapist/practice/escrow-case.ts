import type { PeopleActions } from "../../vault/people/bind-people.ts";

/** A case to which the key of the practice leads. */
export type EscrowCase = Parameters<PeopleActions["handOverByEscrow"]>[0];
