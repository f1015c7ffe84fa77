/** How long to wait for a server that says nothing, and for one answer as a whole. */
export type Patience = {
  readonly silenceMs: number;
  /** `null` for a stream, which may go on for as long as something comes. */
  readonly wholeMs: number | null;
};

/**
 * A push may take the half minute that the server allows for it, a page of 4 MiB may take a slow phone minutes, and a
 * stream of heads says something every 15 seconds.
 */
export const usualPatience: Patience = { silenceMs: 40_000, wholeMs: 5 * 60_000 };

export type Waiting = {
  /** Aborts what is waited for. */
  readonly signal: AbortSignal;
  /** Something came: the silence begins anew. */
  readonly goesOn: () => void;
  readonly giveUp: () => void;
  readonly end: () => void;
};

/** Gives up when it takes too long, and at once when the device loses its network: nothing comes back over that line. */
export function startWaiting({ silenceMs, wholeMs }: Patience): Waiting {
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  globalThis.addEventListener?.("offline", giveUp);
  const whole = wholeMs === null ? undefined : setTimeout(giveUp, wholeMs);
  let silence = setTimeout(giveUp, silenceMs);
  return {
    signal: controller.signal,
    goesOn: () => {
      clearTimeout(silence);
      silence = setTimeout(giveUp, silenceMs);
    },
    giveUp,
    end: () => {
      clearTimeout(whole);
      clearTimeout(silence);
      globalThis.removeEventListener?.("offline", giveUp);
    },
  };
}
