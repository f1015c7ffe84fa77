import type { Result } from "../../../lib/result.ts";
import { v } from "../../../lib/schema.ts";
import type { ParticipantData, Saved } from "../participant-data.ts";
import { putNamed } from "../put-record.ts";
import { recordType } from "../record-views.ts";
import type { PeopleActions } from "./bind-people.ts";
import type { ViewFailure } from "./joined-circle.ts";

/** A weekly feedback that is being written. `id` is drawn before it is sent, so that a retry is the same feedback. */
const feedbackDraftType = recordType(
  "feedback-draft",
  v.object({ circle: v.string(), id: v.string(), text: v.string() }),
);

export type KeptFeedback = { readonly circle: string; readonly id: string; readonly text: string };

/** `null` as long as nothing was changed in what the app proposes. */
export function keptFeedback(data: Pick<ParticipantData, "records">, circle: string): KeptFeedback | null {
  const kept = data.records(feedbackDraftType).find(({ value }) => value.circle === circle)?.value;
  return kept === undefined || kept.text === "" ? null : kept;
}

export function keepFeedback(data: ParticipantData, draft: KeptFeedback): Saved {
  return data.write([putNamed(`feedback-draft|${draft.circle}`, feedbackDraftType.kind, draft)]);
}

export function forgetFeedback(data: ParticipantData, circle: string): Saved {
  return data.write([{ type: "remove", name: `feedback-draft|${circle}` }]);
}

export async function sendFeedback(
  people: PeopleActions,
  data: ParticipantData,
  { circle, id, text }: KeptFeedback,
  week: string,
): Promise<Result<null, ViewFailure>> {
  const sent = await people.writeNamed(circle, {
    name: `feedback|${id}`,
    kind: "feedback",
    values: { text, week },
  });
  if (sent.ok) await forgetFeedback(data, circle);
  return sent;
}
