import type { RandomSource } from "../crypto/random-source.ts";
import type { ExchangeDirection, ExchangeOutcome, ExchangeReport } from "./exchange-parts.ts";
import { type CopyView, type ExchangeStatus, isShutOut, toExchangeStatus } from "./exchange-status.ts";
import {
  dueExchange,
  type ExchangeTiming,
  firstTiming,
  timeAnew,
  timeBegin,
  timeChange,
  timeEnd,
  timeLook,
} from "./exchange-timing.ts";
import type { HeadNews } from "./head-news.ts";
import { keepWatching, type SetTimer, type WatchHeads } from "./keep-watching.ts";
import { calmWindowMs, type PushUrgency } from "./push-schedule.ts";
import type { ServerFailure } from "./space-server.ts";

export type ExchangeLoopParts = {
  /** One exchange from beginning to end (exchange.ts); the loop never runs two at once. */
  readonly exchange: (direction: ExchangeDirection) => Promise<Pick<ExchangeReport, "outcome">>;
  readonly view: () => CopyView;
  readonly watchHeads: WatchHeads;
  readonly nowMs: () => number;
  readonly setTimer: SetTimer;
  readonly random: RandomSource;
  /** Told whenever it is another one. */
  readonly onStatus: (status: ExchangeStatus) => void;
  /** An exchange threw. */
  readonly onMistake: (mistake: unknown) => void;
};

/** Runs in one tab at a time: share-exchange-loop.ts. */
export type ExchangeLoop = {
  /** Something was written, in this tab or another one. */
  readonly noteChange: () => void;
  /** There is a network again, or somebody looks at the app again. */
  readonly wake: () => void;
  /** Sends and fetches at once. Resolves to how that ended; null when the loop was stopped before. */
  readonly exchangeNow: () => Promise<ExchangeOutcome | null>;
  /** Resolves when an exchange that was under way has come to its end. */
  readonly stop: () => Promise<void>;
};

/** Decides when to exchange: docs/protocol.md, "When a device pushes". */
export function startExchangeLoop(parts: ExchangeLoopParts): ExchangeLoop {
  const { exchange, view, nowMs, setTimer, random, onStatus, onMistake } = parts;
  let timing: ExchangeTiming = firstTiming(nowMs());
  let running: ExchangeDirection | null = null;
  let last: ExchangeOutcome | null = null;
  let isNew = view().pulledSeq === 0;
  let isOver = false;
  let watchers = 0;
  /** The highest head that was told since the last exchange began. */
  let toldSeq = 0;
  let cancelTimer: (() => void) | null = null;
  let told = "";
  let waiting: readonly ((outcome: ExchangeOutcome | null) => void)[] = [];
  let underWay: Promise<void> = Promise.resolve();

  const tellStatus = (): void => {
    const isDue = timing.sendAtMs !== null && timing.sendAtMs <= nowMs() && timing.failures === 0;
    const status = toExchangeStatus(view(), { last, isSending: running === "both" || isDue, isNew });
    const text = JSON.stringify(status);
    if (isOver || text === told) return;
    told = text;
    onStatus(status);
  };

  const schedule = (): void => {
    cancelTimer?.();
    cancelTimer = null;
    tellStatus();
    if (isOver || running !== null || (last !== null && isShutOut(last))) return;
    const due = dueExchange(timing);
    if (due === null) return;
    // Nothing is planned further ahead than a calm push, but by a clock that was set back since; and the direction does
    // not depend on the clock of then.
    const delayMs = Math.min(Math.max(0, due.atMs - nowMs()), calmWindowMs);
    cancelTimer = setTimer(() => {
      underWay = run(due.direction);
    }, delayMs);
  };

  const planUnsent = (urgency: PushUrgency): void => {
    if (view().unsent === 0) return;
    timing = timeChange(timing, { urgency, nowMs: nowMs() }, random);
  };

  /** Somebody with another device open waits for it. */
  const urgencyNow = (): PushUrgency => (watchers > 1 ? "now" : "calm");

  async function run(direction: ExchangeDirection): Promise<void> {
    timing = timeBegin(timing, direction);
    const answered = direction === "both" ? waiting : [];
    if (direction === "both") waiting = [];
    running = direction;
    toldSeq = 0;
    tellStatus();
    const outcome = await exchange(direction).then(
      (report) => report.outcome,
      (mistake: unknown): ExchangeOutcome => {
        // The loop goes on as after any failure: what is unsent must not stay so because of one mistake.
        onMistake(mistake);
        return { type: "storage-failed" };
      },
    );
    running = null;
    endRun(direction, outcome);
    for (const resolve of answered) resolve(outcome);
  }

  const endRun = (direction: ExchangeDirection, outcome: ExchangeOutcome): void => {
    last = outcome;
    if (outcome.type === "in-step" || outcome.type === "full") isNew = false;
    timing = timeEnd(timing, { direction, outcome, nowMs: nowMs() }, random);
    // What is left after sending cannot be sent now, whoever waits for it.
    if (outcome.type === "in-step" && timing.sendAtMs === null) {
      planUnsent(direction === "both" ? "calm" : urgencyNow());
    }
    if (waiting.length > 0) timing = timeAnew(timing, nowMs());
    if (toldSeq > view().pulledSeq) timing = timeLook(timing, nowMs());
    if (isShutOut(outcome)) watch.stop();
    schedule();
  };

  const watch = keepWatching({
    ...parts,
    onHead: (head: HeadNews) => {
      const isFirstToShare = head.watchers > 1 && watchers <= 1;
      watchers = head.watchers;
      toldSeq = Math.max(toldSeq, head.seq);
      // Told while an exchange goes on it is perhaps its own push, and known when it has ended.
      const isNews = running === null && head.seq > view().pulledSeq;
      if (isNews) timing = timeLook(timing, nowMs());
      if (isFirstToShare) planUnsent("now");
      schedule();
    },
    onLost: (failure: ServerFailure | null) => {
      watchers = 0;
      // Only an exchange decides that this device was put out.
      const isDenied = failure?.type === "access-denied" || failure?.type === "space-gone";
      if (isDenied) timing = timeLook(timing, nowMs());
      schedule();
    },
  });

  schedule();
  return {
    noteChange: () => {
      planUnsent(urgencyNow());
      schedule();
    },
    wake: () => {
      // A server that asked to be left alone for a while did not mean until somebody looks.
      if (last?.type !== "busy") timing = timeAnew(timing, nowMs());
      timing = timeLook(timing, nowMs());
      watch.wake();
      schedule();
    },
    exchangeNow: () =>
      new Promise((resolve) => {
        if (isOver || (last !== null && isShutOut(last))) return resolve(isOver ? null : last);
        waiting = [...waiting, resolve];
        timing = timeChange(timeAnew(timing, nowMs()), { urgency: "now", nowMs: nowMs() }, random);
        schedule();
      }),
    stop: async () => {
      isOver = true;
      cancelTimer?.();
      watch.stop();
      for (const resolve of waiting) resolve(null);
      waiting = [];
      await underWay;
    },
  };
}
