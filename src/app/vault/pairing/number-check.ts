import type { CheckNumber } from "../../../crypto/check-number.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import type { NewDeviceState, OldDeviceState, OtherNumber } from "../pairing-state.ts";

export type NumberCheck = {
  readonly triesLeft: () => number;
  readonly compare: (typed: string) => Result<null, OtherNumber>;
};

/** Whoever stands in between gets it right once in a million: three tries, and then never again for this code. */
const tries = 3;

/** Holds what a person read on the other device against the number of this one. */
export function startNumberCheck(number: CheckNumber): NumberCheck {
  let left = tries;
  return {
    triesLeft: () => left,
    compare: (typed) => {
      if (left > 0 && typed.replaceAll(/\D/g, "") === number) return ok(null);
      left = Math.max(0, left - 1);
      return fail({ type: "other-number", triesLeft: left });
    },
  };
}

/** A number that comes when none is asked for, as from a button that is pressed twice: nothing is decided by it. */
export function whenNotAsked(state: (NewDeviceState | OldDeviceState)["type"]): Result<null, OtherNumber> {
  return state === "waiting" || state === "failed" ? fail({ type: "other-number", triesLeft: 0 }) : ok(null);
}
