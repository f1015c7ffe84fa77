import { useEffect } from "preact/hooks";
import type { LazyScreen } from "./lazy-screen.tsx";

/** After this time the first screen stands, also on a slow phone; whoever taps sooner waits for one chunk, as before. */
const afterMs = 300;

/**
 * Fetches these screens one after another, once somebody is in and nothing else is to be done: they open in one frame
 * then. With the service worker's copy that takes no network.
 */
export function useLoadAhead(screens: readonly Pick<LazyScreen<never>, "loadAhead">[], isIn: boolean): void {
  useEffect(() => {
    if (!isIn) return;
    let isOver = false;
    const load = async (): Promise<void> => {
      for (const screen of screens) if (!isOver) await screen.loadAhead();
    };
    // Safari has no idle callback.
    const timer = setTimeout(
      () => void (globalThis.requestIdleCallback?.(() => void load()) ?? load()),
      afterMs,
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [screens, isIn]);
}
