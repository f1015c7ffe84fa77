import { exhaustive } from "../../../../lib/exhaustive.ts";
import { endpointHere, subscribeHere, unsubscribeHere } from "../../../platform/push-here.ts";
import { keepPushWish, pushWishAt } from "../../../vault/push-wishes.ts";
import type { PushError } from "../../../vault/server-copy.ts";
import { minutesForServer } from "../../../vault/tools/reminders.ts";
import type { AppModel } from "../../app-model.tsx";

type App = Pick<AppModel, "vault" | "data" | "today">;

/** `refused`: the person or the browser said no. `server-off`: this server wakes nobody. */
export type PushProblem = "refused" | "server-off" | "offline";

/** Lets the server wake this device at the times that were chosen. Null when it will. Call it from a tap. */
export async function turnPushOn({ vault, data, today }: App): Promise<PushProblem | null> {
  const key = await vault.serverCopy.readPushKey();
  if (!key.ok) return toProblem(key.error);
  const endpoint = await subscribeHere(key.value);
  if (endpoint === null) return "refused";
  const { news } = pushWishAt(data, endpoint);
  const minutes = [...minutesForServer(data, today())];
  const written = await vault.serverCopy.writePush({ endpoint, minutes });
  if (!written.ok) {
    if (!news) await unsubscribeHere();
    return toProblem(written.error);
  }
  if (news) await keepPushWish(data, endpoint, { news, reminders: true });
  return null;
}

/**
 * The browser lets go first: whatever the server still has wakes nobody, and it forgets it at the first try. Unless it
 * is also woken for news from others: then only the minutes go.
 */
export async function turnPushOff({ vault, data }: App): Promise<void> {
  const endpoint = await endpointHere();
  const { news } = pushWishAt(data, endpoint ?? "");
  if (endpoint !== null && news) await keepPushWish(data, endpoint, { news, reminders: false });
  else await unsubscribeHere();
  await vault.serverCopy.removePush();
}

/** Whether this browser may be woken for reminders. */
export async function isPushOn({ data }: Pick<App, "data">): Promise<boolean> {
  const endpoint = await endpointHere();
  return endpoint !== null && pushWishAt(data, endpoint).reminders;
}

/** Tells the server what was chosen since, on a device that may be woken; also after travel and summer time. */
export async function keepPushInStep({ vault, data, today }: App): Promise<void> {
  const endpoint = await endpointHere();
  if (endpoint === null || !pushWishAt(data, endpoint).reminders) return;
  const minutes = [...minutesForServer(data, today())];
  const told =
    minutes.length > 0
      ? await vault.serverCopy.writePush({ endpoint, minutes })
      : await vault.serverCopy.removePush();
  // The copy was turned off: there is nobody left who could wake this device.
  const isCopyOff = !told.ok && told.error.type === "not-open" && vault.phase.value.type === "open";
  if (isCopyOff) await unsubscribeHere();
}

function toProblem(error: PushError): PushProblem {
  switch (error.type) {
    case "outdated":
      return "server-off";
    case "offline":
    case "busy":
    case "removed":
    case "suspicious":
    case "not-open":
      return "offline";
    default:
      return exhaustive(error);
  }
}
