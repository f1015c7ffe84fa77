import { useEffect, useState } from "preact/hooks";

const freeTries = 5;
const firstWaitSeconds = 15;
const longestWaitSeconds = 300;

/**
 * Seconds to wait after this many wrong tries in a row: none for the first four, then doubling. It slows down a hand
 * at the screen; what slows down a machine is the cost of Argon2id.
 */
export function waitSecondsAfter(wrongTries: number): number {
  if (wrongTries < freeTries) return 0;
  return Math.min(firstWaitSeconds * 2 ** (wrongTries - freeTries), longestWaitSeconds);
}

/** Counts wrong tries, and the seconds until the next one. */
export function useWait(): { readonly secondsLeft: number; readonly failed: () => void } {
  const [wrongTries, setWrongTries] = useState(0);
  const [secondsLeft, setSecondsLeft] = useState(0);
  useEffect(() => {
    if (secondsLeft === 0) return;
    const timer = setTimeout(() => setSecondsLeft(secondsLeft - 1), 1000);
    return () => clearTimeout(timer);
  }, [secondsLeft]);
  return {
    secondsLeft,
    failed: () => {
      setWrongTries(wrongTries + 1);
      setSecondsLeft(waitSecondsAfter(wrongTries + 1));
    },
  };
}
