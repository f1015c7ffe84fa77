import { v } from "../../../lib/schema.ts";
import type { ParticipantData, Saved } from "../participant-data.ts";
import { putNamed } from "../put-record.ts";
import { recordType } from "../record-views.ts";

/** How somebody began at this desk, until they are in: the code of their link is a key as long as it was not used. */
const startSchema = v.object({
  kind: v.picklist(["found", "join"]),
  /** Behind the `#` of the link; empty once it was used. */
  code: v.string(),
  /** Of the practice that is founded; empty for who joins one. */
  title: v.pipe(v.string(), v.maxLength(100)),
  /** As colleagues and clients read it, with what somebody does: "Noor Jansen, psycholoog". */
  name: v.pipe(v.string(), v.maxLength(100)),
  isDone: v.boolean(),
});
export type DeskStart = v.InferOutput<typeof startSchema>;

const startType = recordType("keys-desk-start", startSchema);

/** What is under way; `null` for whoever is in, or never began here. */
export function openStartIn(data: Pick<ParticipantData, "records">): DeskStart | null {
  return data.records(startType).find(({ value }) => !value.isDone)?.value ?? null;
}

export function keepStart(data: Pick<ParticipantData, "write">, values: Partial<DeskStart>): Saved {
  return data.write([putNamed("desk-start", startType.kind, values)]);
}
