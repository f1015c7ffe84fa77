import { parseDelayStart } from "./delay.ts";

// The moment of the start and nothing else, for this tab only: it goes when the tab closes.
const storageKey = "start";

export function readDelayStart(nowMs: number): number | null {
  return parseDelayStart(sessionStorageOrNull()?.getItem(storageKey) ?? null, nowMs);
}

/** `null` forgets the delay. Where the browser keeps nothing, the delay still runs until the page is left. */
export function keepDelayStart(startMs: number | null): void {
  if (startMs === null) sessionStorageOrNull()?.removeItem(storageKey);
  else sessionStorageOrNull()?.setItem(storageKey, String(startMs));
}

/** Merely naming `sessionStorage` throws where the browser blocks storage. */
function sessionStorageOrNull(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
