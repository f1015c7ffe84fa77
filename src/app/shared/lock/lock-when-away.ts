import type { Vault } from "../../vault/vault.ts";

type LockedAway = Pick<Vault, "phase" | "saveStatus" | "lock">;

const minuteMs = 60_000;
/** What was being typed is saved when the page is hidden; a save that takes longer than this is not waited for. */
const savePatienceMs = 2000;
const pauseMs = 20;

/**
 * Locks when the app comes back into view after the time that was chosen, or at once when it leaves it. A device without
 * a lock stays as it is.
 */
export function lockWhenAway(document: Document, vault: LockedAway, nowMs: () => number): void {
  let hiddenAtMs: number | null = null;
  document.addEventListener("visibilitychange", () => {
    const phase = vault.phase.peek();
    const awayMs = hiddenAtMs === null ? null : nowMs() - hiddenAtMs;
    hiddenAtMs = document.visibilityState === "hidden" ? nowMs() : null;
    // The question of a passkey may hide the page: what is being opened then must not be let go.
    if (phase.type !== "open") return;
    if (hiddenAtMs !== null && phase.lockAfter === 0)
      lockOnceSaved(document, vault, nowMs, hiddenAtMs + savePatienceMs);
    if (awayMs !== null && awayMs >= phase.lockAfter * minuteMs) vault.lock();
  });
}

function lockOnceSaved(document: Document, vault: LockedAway, nowMs: () => number, untilMs: number): void {
  // After all who listen to the same event: they begin to save now.
  setTimeout(() => {
    // Back in view: that has locked it.
    if (document.visibilityState === "visible") return;
    if (vault.saveStatus.peek() === "saving" && nowMs() < untilMs)
      lockOnceSaved(document, vault, nowMs, untilMs);
    else vault.lock();
  }, pauseMs);
}
