export type ScreenKeeper = { readonly setWanted: (isWanted: boolean) => void };

/**
 * A phone that goes dark in the middle of a wave has to be unlocked again, with everything that waits behind the lock.
 * Where the browser can't or may not keep the screen on, nothing happens.
 */
export function keepScreenOn(): ScreenKeeper {
  let held: Promise<WakeLockSentinel | null> | null = null;
  return {
    setWanted: (isWanted) => {
      // A hidden page loses its lock by itself.
      const canHold = isWanted && document.visibilityState === "visible";
      if (canHold && held === null) held = requestLock();
      if (!canHold && held !== null) {
        held.then((lock) => lock?.release());
        held = null;
      }
    },
  };
}

/** Asks first whether it may: a request that the server's policy forbids would be reported as a violation. */
async function requestLock(): Promise<WakeLockSentinel | null> {
  try {
    const { state } = await navigator.permissions.query({ name: "screen-wake-lock" });
    return state === "denied" ? null : await navigator.wakeLock.request("screen");
  } catch {
    return null;
  }
}
