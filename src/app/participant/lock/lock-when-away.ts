import type { Vault } from "../../vault/vault.ts";

/** A phone that was put down this long asks for the lock again. */
const awayMs = 5 * 60 * 1000;

/** Locks when the app comes back into view after having been away; a device without a lock stays as it is. */
export function lockWhenAway(document: Document, vault: Vault, nowMs: () => number): void {
  let hiddenAtMs: number | null = null;
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      hiddenAtMs = nowMs();
      return;
    }
    if (hiddenAtMs !== null && nowMs() - hiddenAtMs >= awayMs) vault.lock();
    hiddenAtMs = null;
  });
}
