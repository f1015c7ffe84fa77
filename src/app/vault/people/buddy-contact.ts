import { buddyContactSchema } from "../../../domain/sharing/buddy-contact.ts";
import type { ParticipantData, Saved } from "../participant-data.ts";
import { putNamed } from "../put-record.ts";
import { recordType } from "../record-views.ts";

const buddyContactType = recordType("buddy-contact", buddyContactSchema);

/** As it was typed; empty when there is none. */
export function phoneOf(data: Pick<ParticipantData, "records">, circle: string): string {
  return data.records(buddyContactType).find(({ value }) => value.circle === circle)?.value.phone ?? "";
}

export function keepPhone(data: Pick<ParticipantData, "write">, circle: string, phone: string): Saved {
  return data.write([putNamed(`buddy-contact|${circle}`, buddyContactType.kind, { circle, phone })]);
}
