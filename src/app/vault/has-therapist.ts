import { v } from "../../lib/schema.ts";
import type { ParticipantData } from "./participant-data.ts";
import { recordType } from "./record-views.ts";

/** Of a circle only what is asked here: everything else about it is loaded with the people. */
const caseType = recordType(
  "keys-circle",
  v.object({ circle: v.string(), as: v.string(), isEnded: v.optional(v.boolean(), false) }),
);

/** Whether this person answered the invitation of a therapist, and did not stop since. */
export function hasTherapist({ records }: Pick<ParticipantData, "records">): boolean {
  return records(caseType).some(
    ({ value }) => value.circle === "care" && value.as === "owner" && !value.isEnded,
  );
}
