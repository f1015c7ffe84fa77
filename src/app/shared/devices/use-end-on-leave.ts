import { useEffect, useRef } from "preact/hooks";

type Pairing = { readonly refuse: () => void };

/** Whoever leaves the screen has stopped: the other device need not wait, and the code is good for nothing any more. */
export function useEndOnLeave(pairing: Pairing | null): void {
  const latest = useRef(pairing);
  latest.current = pairing;
  useEffect(() => () => latest.current?.refuse(), []);
}
