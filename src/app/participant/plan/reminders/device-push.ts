import { exhaustive } from "../../../../lib/exhaustive.ts";
import { endpointHere, subscribeHere, unsubscribeHere } from "../../../platform/push-here.ts";
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
  const minutes = [...minutesForServer(data, today())];
  const written = await vault.serverCopy.writePush({ endpoint, minutes });
  if (written.ok) return null;
  await unsubscribeHere();
  return toProblem(written.error);
}

/** The browser lets go first: whatever the server still has wakes nobody, and it forgets it at the first try. */
export async function turnPushOff({ vault }: App): Promise<void> {
  await unsubscribeHere();
  await vault.serverCopy.removePush();
}

/** Tells the server what was chosen since, on a device that may be woken; also after travel and summer time. */
export async function keepPushInStep({ vault, data, today }: App): Promise<void> {
  const endpoint = await endpointHere();
  if (endpoint === null) return;
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
