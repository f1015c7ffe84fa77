import { useEffect } from "preact/hooks";
import { loadQuietly } from "../platform/load-quietly.ts";

/** After this time the first screen stands, also on a slow phone; whoever taps sooner waits for the code of one place. */
const afterMs = 300;

/**
 * Loads the code of screens, one after another, once somebody is in and nothing else is to be done: they open in one frame
 * then. With the service worker's copy that takes no network; what fails is asked for again when it is shown.
 */
export function useLoadAhead(loads: readonly (() => Promise<unknown>)[], isIn: boolean): void {
  useEffect(() => {
    if (!isIn) return;
    let isOver = false;
    const loadAll = async (): Promise<void> => {
      for (const load of loads) if (!isOver) await loadQuietly(load);
    };
    // Safari has no idle callback.
    const timer = setTimeout(
      () => void (globalThis.requestIdleCallback?.(() => void loadAll()) ?? loadAll()),
      afterMs,
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [loads, isIn]);
}
