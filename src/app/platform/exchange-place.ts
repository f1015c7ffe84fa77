import type { ExchangePlace } from "../../sync/share-exchange-loop.ts";
import type { StoragePlace } from "./storage-place.ts";

/**
 * The Web Lock of the one tab that exchanges with the server. A tab that is closed lets go of it by itself; one from
 * which it was taken waits for its next turn.
 */
export function openExchangePlace(
  place: StoragePlace,
  tab: { readonly onGet: () => void; readonly onLose: () => void },
): ExchangePlace {
  const lockName = `${place}-exchange`;
  let letGo: (() => void) | null = null;
  let isLeft = false;
  let stopWaiting = new AbortController();

  const request = async (options: LockOptions): Promise<void> => {
    let isHeld = false;
    const hold = (): Promise<void> | undefined => {
      if (isLeft) return undefined;
      isHeld = true;
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      tab.onGet();
      return held;
    };
    try {
      await navigator.locks.request(lockName, options, hold);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== "AbortError") throw error;
      // It was taken from us; or we stopped waiting for it, and then there is nothing to lose.
      if (!isHeld) return;
      letGo = null;
      tab.onLose();
      wait();
    }
  };

  const wait = (): void => {
    stopWaiting = new AbortController();
    if (!isLeft) void request({ signal: stopWaiting.signal });
  };

  wait();
  return {
    take: () => {
      stopWaiting.abort();
      void request({ steal: true });
    },
    leave: () => {
      isLeft = true;
      stopWaiting.abort();
      letGo?.();
      letGo = null;
    },
  };
}
