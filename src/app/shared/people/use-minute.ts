import { useEffect, useState } from "preact/hooks";

/** Milliseconds since 1970, anew at least every half minute: for what says how long ago something was. */
export function useMinute(now: () => Date): number {
  const [nowMs, setNowMs] = useState(() => now().getTime());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(now().getTime()), 30_000);
    return () => clearInterval(timer);
  }, [now]);
  return nowMs;
}
