import { type Urge, urgeSchema } from "../../../domain/urge/urge.ts";
import type { ParticipantData, Saved } from "../participant-data.ts";
import { jsonOf } from "../put-record.ts";
import { recordType } from "../record-views.ts";

export const urgeType = recordType("urge", urgeSchema);

/** Keeps an urge under an id that was made before (`data.newId()`), so that trying again writes the same one. */
export function logUrge(data: ParticipantData, id: string, urge: Urge): Saved {
  return data.write([{ type: "put", id, kind: urgeType.kind, values: jsonOf(urge) }]);
}

/** Writes only what is given: another device may have changed the rest. */
export function changeUrge(data: ParticipantData, id: string, values: Partial<Urge>): Saved {
  return data.write([{ type: "put", id, kind: urgeType.kind, values: jsonOf(values) }]);
}

export function removeUrge(data: ParticipantData, id: string): Saved {
  return data.write([{ type: "remove", id }]);
}
