/** Runs `start` while this page is looked at, and what it gave when it is not; gives what ends both. */
export function whileSeen(start: () => () => void): () => void {
  let stop: (() => void) | null = null;
  const follow = (): void => {
    const isSeen = document.visibilityState === "visible";
    if (isSeen) stop ??= start();
    else {
      stop?.();
      stop = null;
    }
  };
  document.addEventListener("visibilitychange", follow);
  follow();
  return () => {
    document.removeEventListener("visibilitychange", follow);
    stop?.();
    stop = null;
  };
}
