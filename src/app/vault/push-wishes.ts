import { v } from "../../lib/schema.ts";
import type { ParticipantData, Saved } from "./participant-data.ts";
import { putNamed } from "./put-record.ts";
import { recordType } from "./record-views.ts";

/** What one browser may be woken for, by where it can be woken: a browser has one such place for everything. */
const pushWishSchema = v.object({ endpoint: v.string(), news: v.boolean(), reminders: v.boolean() });
export type PushWish = Pick<v.InferOutput<typeof pushWishSchema>, "news" | "reminders">;

const pushWishType = recordType("keys-push-wish", pushWishSchema);

/** Who asked to be woken before there was anything else to be woken for meant the reminders. */
export function pushWishAt(data: Pick<ParticipantData, "records">, endpoint: string): PushWish {
  const kept = data.records(pushWishType).find(({ value }) => value.endpoint === endpoint);
  return kept?.value ?? { news: false, reminders: true };
}

export function keepPushWish(data: Pick<ParticipantData, "write">, endpoint: string, wish: PushWish): Saved {
  return data.write([putNamed(`push-wish|${endpoint}`, pushWishType.kind, { endpoint, ...wish })]);
}
