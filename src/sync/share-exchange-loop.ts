import { exhaustive } from "../lib/exhaustive.ts";
import type { ExchangeLoop } from "./exchange-loop.ts";
import { type ExchangeMessage, parseExchangeMessage } from "./exchange-message.ts";
import type { ExchangeOutcome } from "./exchange-parts.ts";
import type { ExchangeStatus } from "./exchange-status.ts";
import type { SetTimer } from "./keep-watching.ts";

/** The one place among all tabs that the tab which exchanges holds. */
export type ExchangePlace = {
  /** Takes it from a tab that gives no sign of life. */
  readonly take: () => void;
  /** Gives it up, or stops waiting for it. */
  readonly leave: () => void;
};

export type SharedLoopParts = {
  readonly startLoop: (onStatus: (status: ExchangeStatus) => void) => ExchangeLoop;
  /** Waits for the place from now on. `onLose`: another tab took it. */
  readonly openPlace: (tab: { readonly onGet: () => void; readonly onLose: () => void }) => ExchangePlace;
  /** To and from all other tabs. `onMessage` may be given anything. */
  readonly openChannel: (onMessage: (message: unknown) => void) => {
    readonly post: (message: ExchangeMessage) => void;
    readonly close: () => void;
  };
  readonly setTimer: SetTimer;
  /** Another one each time, also over tabs. */
  readonly newId: () => string;
  readonly onStatus: (status: ExchangeStatus) => void;
};

/** How long a tab that exchanges may say nothing when it is asked. A browser stops tabs that nobody looks at. */
const signOfLifeMs = 5_000;

/**
 * One loop for all tabs: it runs in the tab that has the place, and the others hear its status and pass on what is asked
 * of them. Who looks at a tab that hears nothing from the one that exchanges gets the place instead.
 */
export function shareExchangeLoop(parts: SharedLoopParts): ExchangeLoop {
  const { startLoop, openPlace, openChannel, setTimer, newId, onStatus } = parts;
  const resolveById = new Map<string, (outcome: ExchangeOutcome | null) => void>();
  let loop: ExchangeLoop | null = null;
  let status: ExchangeStatus | null = null;
  let isOver = false;
  /** Changes whenever this tab gets or loses the place. */
  let turn = 0;
  let stopWaiting: (() => void) | null = null;

  const show = (shown: ExchangeStatus): void => {
    status = shown;
    onStatus(shown);
  };

  const askLeader = (message: ExchangeMessage): void => {
    channel.post(message);
    stopWaiting ??= setTimer(() => {
      stopWaiting = null;
      if (loop === null && !isOver) place.take();
    }, signOfLifeMs);
  };

  const hearFromLeader = (): void => {
    stopWaiting?.();
    stopWaiting = null;
  };

  const settle = (id: string, outcome: ExchangeOutcome | null): void => {
    resolveById.get(id)?.(outcome);
    resolveById.delete(id);
  };

  const postStatus = (): void => {
    if (status !== null) channel.post({ type: "status", status });
  };

  const hear = (message: ExchangeMessage): void => {
    switch (message.type) {
      case "status":
        if (loop !== null) break;
        hearFromLeader();
        show(message.status);
        break;
      case "leading":
        for (const id of resolveById.keys()) askLeader({ type: "exchange-now", id });
        break;
      case "exchanged":
        settle(message.id, message.outcome);
        break;
      case "ask":
        if (loop === null) break;
        postStatus();
        if (message.isAwake) loop.wake();
        break;
      case "exchange-now":
        if (loop === null) break;
        postStatus();
        void answer(loop, message.id);
        break;
      default:
        exhaustive(message);
    }
  };

  // A loop that was stopped before it came to it has no answer: whoever leads next is asked again.
  const exchangeHere = async (own: ExchangeLoop, id: string): Promise<void> => {
    const outcome = await own.exchangeNow();
    if (outcome !== null) settle(id, outcome);
  };
  const answer = async (asked: ExchangeLoop, id: string): Promise<void> => {
    const outcome = await asked.exchangeNow();
    if (outcome !== null && !isOver) channel.post({ type: "exchanged", id, outcome });
  };

  const channel = openChannel((message) => {
    const parsed = parseExchangeMessage(message);
    if (parsed !== null && !isOver) hear(parsed);
  });

  const place = openPlace({
    onGet: () => {
      hearFromLeader();
      turn += 1;
      const ownTurn = turn;
      const started = startLoop((shown) => {
        if (turn !== ownTurn) return;
        show(shown);
        postStatus();
      });
      loop = started;
      channel.post({ type: "leading" });
      for (const id of resolveById.keys()) void exchangeHere(started, id);
    },
    onLose: () => {
      turn += 1;
      void loop?.stop();
      loop = null;
    },
  });

  askLeader({ type: "ask", isAwake: true });
  return {
    noteChange: () => loop?.noteChange(),
    wake: () => (loop === null ? askLeader({ type: "ask", isAwake: true }) : loop.wake()),
    exchangeNow: () => {
      const id = newId();
      const asked = new Promise<ExchangeOutcome | null>((resolve) => resolveById.set(id, resolve));
      if (loop === null) askLeader({ type: "exchange-now", id });
      else void exchangeHere(loop, id);
      return asked;
    },
    stop: async () => {
      isOver = true;
      hearFromLeader();
      for (const id of resolveById.keys()) settle(id, null);
      await loop?.stop();
      place.leave();
      channel.close();
    },
  };
}
