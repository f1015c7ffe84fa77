import type { ExchangeLoop } from "./exchange-loop.ts";
import type { ExchangeOutcome } from "./exchange-parts.ts";
import type { ExchangeStatus } from "./exchange-status.ts";
import { playClock } from "./played-clock.test-support.ts";
import { shareExchangeLoop } from "./share-exchange-loop.ts";

/** One tab: what its loop was asked for, and what it showed. */
export type PlayedTab = {
  readonly shared: ExchangeLoop;
  /** Loops that were begun here and not stopped. */
  readonly running: () => number;
  readonly calls: string[];
  readonly shown: ExchangeStatus[];
  /** As the loop of this tab does when something changed. */
  readonly tell: (status: ExchangeStatus) => void;
  /** Ends the exchanges that the loop was asked for. */
  readonly finish: (outcome: ExchangeOutcome) => void;
  /** A browser stops a tab that nobody looks at: it hears and does nothing, and keeps what it holds. */
  isFrozen: boolean;
  /** How long an exchange that is under way keeps the loop from stopping. */
  stopTakesMs: number;
};

type Seat = { readonly tab: { onGet: () => void; onLose: () => void }; isLeft: boolean };

/** Tabs of one browser: a place that one of them holds, and a channel between them. */
export function playTabs() {
  const clock = playClock(0);
  const seats: Seat[] = [];
  let holder: Seat | null = null;
  const ears: { readonly hear: (message: unknown) => void; readonly isFrozen: () => boolean }[] = [];
  let ids = 0;

  const grant = (): void => {
    if (holder !== null) return;
    holder = seats.find((seat) => !seat.isLeft) ?? null;
    holder?.tab.onGet();
  };

  const broadcast = (from: object | null, message: unknown): void => {
    for (const ear of ears) {
      if (ear !== from)
        later(() => (ear.isFrozen() ? undefined : ear.hear(JSON.parse(JSON.stringify(message)))));
    }
  };

  const openTab = (): PlayedTab => {
    const calls: string[] = [];
    const shown: ExchangeStatus[] = [];
    let onStatus: (status: ExchangeStatus) => void = () => {};
    let waiting: ((outcome: ExchangeOutcome | null) => void)[] = [];
    let running = 0;
    const finish = (outcome: ExchangeOutcome | null): void => {
      for (const resolve of waiting) resolve(outcome);
      waiting = [];
    };
    const played = { isFrozen: false, stopTakesMs: 0 };
    const shared = shareExchangeLoop({
      startLoop: (tell) => {
        running += 1;
        onStatus = tell;
        tell({ type: "starting" });
        return {
          noteChange: () => calls.push("noteChange"),
          wake: () => calls.push("wake"),
          exchangeNow: () => {
            calls.push("exchangeNow");
            return new Promise((resolve) => waiting.push(resolve));
          },
          stop: async () => {
            if (played.stopTakesMs > 0) await clock.wait(played.stopTakesMs);
            running -= 1;
            finish(null);
          },
        };
      },
      openPlace: (tab) => {
        const seat: Seat = { tab, isLeft: false };
        seats.push(seat);
        later(grant);
        return {
          take: () => {
            const robbed = holder;
            if (robbed !== null) seats.push(...seats.splice(seats.indexOf(robbed), 1));
            holder = seat;
            robbed?.tab.onLose();
            tab.onGet();
          },
          leave: () => {
            seat.isLeft = true;
            if (holder === seat) holder = null;
            later(grant);
          },
        };
      },
      openChannel: (hear) => {
        const ear = { hear, isFrozen: () => played.isFrozen };
        ears.push(ear);
        return {
          post: (message) => (played.isFrozen ? undefined : broadcast(ear, message)),
          close: () => void ears.splice(ears.indexOf(ear), 1),
        };
      },
      setTimer: clock.setTimer,
      newId: () => {
        ids += 1;
        return `id ${ids}`;
      },
      onStatus: (status) => shown.push(status),
    });
    return Object.assign(played, {
      shared,
      running: () => running,
      calls,
      shown,
      tell: (status: ExchangeStatus) => onStatus(status),
      finish,
    });
  };

  return {
    openTab,
    /** Something on the channel that no tab of this version said. */
    say: (message: unknown) => broadcast(null, message),
    pass: clock.pass,
  };
}

/** As a browser does such things: not before whoever asked has ended. */
function later(run: () => void): void {
  void Promise.resolve().then(run);
}
