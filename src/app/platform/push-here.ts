import { areBytesEqual, type Bytes } from "../../lib/bytes.ts";

/** Whether this browser can be woken, and is asked to be. `denied`: its person said no, and only its settings can undo that. */
export type PushHere = "unsupported" | "denied" | "off" | "on";

export async function readPushHere(): Promise<PushHere> {
  const manager = await pushManager();
  if (manager === null) return "unsupported";
  if (Notification.permission === "denied") return "denied";
  return (await manager.getSubscription()) === null ? "off" : "on";
}

/** Where this browser can be woken; null when it is not asked to be. */
export async function endpointHere(): Promise<string | null> {
  const subscription = await (await pushManager())?.getSubscription();
  return subscription?.endpoint ?? null;
}

/** Asks the person, and then the browser. Null when one of them says no. Call it from a tap. */
export async function subscribeHere(serverKey: Bytes): Promise<string | null> {
  const manager = await pushManager();
  if (manager === null || (await Notification.requestPermission()) !== "granted") return null;
  const standing = await manager.getSubscription();
  if (standing !== null && hasKey(standing, serverKey)) return standing.endpoint;
  // A subscription of another server, or of a server that lost its key, would wake nobody.
  await standing?.unsubscribe();
  try {
    const options = { userVisibleOnly: true, applicationServerKey: serverKey };
    return (await manager.subscribe(options)).endpoint;
  } catch (error) {
    // No push service answers, or the browser has none.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** One that stands may be in use for something else, so it stays. */
function hasKey({ options }: PushSubscription, serverKey: Bytes): boolean {
  const key = options?.applicationServerKey;
  return key instanceof ArrayBuffer && areBytesEqual(new Uint8Array(key), serverKey);
}

export async function unsubscribeHere(): Promise<void> {
  await (await (await pushManager())?.getSubscription())?.unsubscribe();
}

async function pushManager(): Promise<PushManager | null> {
  if (!("serviceWorker" in navigator) || !("Notification" in window)) return null;
  return (await navigator.serviceWorker.getRegistration())?.pushManager ?? null;
}
