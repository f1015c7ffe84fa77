import type { Store } from "../database/open-database.ts";
import type { PushKey } from "./push-key.ts";
import { type PushServices, parseEndpoint } from "./push-services.ts";
import { claimMinutes, findDuePushes, forgetEndpoint, type PushSubscription } from "./push-store.ts";
import { pushAuthorization } from "./push-token.ts";
import { type PushOutcome, sendPush } from "./send-push.ts";

export type PushParts = {
  readonly key: PushKey;
  readonly services: PushServices;
  /** Where push services find whoever runs this server. */
  readonly contact: string | null;
};

const atOnce = 16;

/**
 * Wakes everybody whose minute has come, once, and gives how many it could not. What fails is not tried again: whatever
 * is due shows in the app as soon as somebody looks.
 */
export async function sendDuePushes(store: Store, parts: PushParts, nowMs: number): Promise<number> {
  return sendToAll(
    store,
    parts,
    await findDuePushes(store.database, await claimMinutes(store, nowMs)),
    nowMs,
  );
}

/** Some at a time; gives how many failed. */
export async function sendToAll(
  store: Store,
  parts: PushParts,
  subscriptions: readonly PushSubscription[],
  nowMs: number,
): Promise<number> {
  const due = [...subscriptions];
  let failed = 0;
  const sendRest = async (): Promise<void> => {
    for (let one = due.pop(); one !== undefined; one = due.pop()) {
      if ((await sendOne(store, parts, one, nowMs)) === "failed") failed += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendRest));
  return failed;
}

async function sendOne(
  store: Store,
  { key, services, contact }: PushParts,
  subscription: PushSubscription,
  nowMs: number,
): Promise<PushOutcome> {
  // The list may have become shorter since this was stored.
  const endpoint = parseEndpoint(subscription.endpoint, services);
  const outcome =
    endpoint === null
      ? "gone"
      : await sendPush(endpoint, pushAuthorization(key, endpoint.origin, contact, nowMs));
  if (outcome === "gone") await forgetEndpoint(store, subscription);
  return outcome;
}
