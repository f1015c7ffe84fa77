import type { Vault } from "../../vault/vault.ts";

type LockedIdle = Pick<Vault, "phase" | "lock">;

const minuteMs = 60_000;
/** Where the app locks as soon as it is out of sight, it still stays open while somebody reads. */
const shortestIdleMinutes = 5;
const lookEveryMs = 10_000;
const signsOfLife = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/**
 * Locks an app that stands open while nobody touches it: a desk is left with the screen on. After the time that was
 * chosen for being out of sight, and never sooner than five minutes.
 */
export function lockWhenIdle(window: Window, vault: LockedIdle, nowMs: () => number): void {
  let lastTouchMs = nowMs();
  for (const sign of signsOfLife)
    window.addEventListener(
      sign,
      () => {
        lastTouchMs = nowMs();
      },
      { passive: true, capture: true },
    );
  window.setInterval(() => {
    const phase = vault.phase.peek();
    if (phase.type !== "open") {
      lastTouchMs = nowMs();
      return;
    }
    const minutes = Math.max(shortestIdleMinutes, phase.lockAfter);
    if (nowMs() - lastTouchMs >= minutes * minuteMs) vault.lock();
  }, lookEveryMs);
}
