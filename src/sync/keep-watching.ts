import type { RandomSource } from "../crypto/random-source.ts";
import type { Result } from "../lib/result.ts";
import type { HeadNews } from "./head-news.ts";
import { retryDelayMs } from "./push-schedule.ts";
import type { ServerFailure } from "./space-server.ts";

/** Calls back once, later; gives what takes that back. */
export type SetTimer = (run: () => void, afterMs: number) => () => void;

/** One connection, which may end at any time. */
export type HeadWatch = {
  readonly ended: Promise<Result<null, ServerFailure>>;
  readonly stop: () => void;
};

export type WatchHeads<News = HeadNews> = (onHead: (head: News) => void) => HeadWatch;

export type KeepWatchingParts<News> = {
  readonly watchHeads: WatchHeads<News>;
  readonly nowMs: () => number;
  readonly setTimer: SetTimer;
  readonly random: RandomSource;
  readonly onHead: (head: News) => void;
  /** Who watches is not known any more. The failure when there was one. */
  readonly onLost: (failure: ServerFailure | null) => void;
};

export type KeptWatch = {
  /** Comes back now if it was waiting to, unless the server asked for the wait. */
  readonly wake: () => void;
  readonly stop: () => void;
};

/** A connection that ends sooner than this was no good, whatever it says. */
const shortestGoodMs = 10_000;

/** Watches for as long as it is not stopped: a connection that ends is followed by another. */
export function keepWatching<News>(parts: KeepWatchingParts<News>): KeptWatch {
  const { watchHeads, nowMs, setTimer, random, onHead, onLost } = parts;
  let isStopped = false;
  let failures = 0;
  let watch: HeadWatch | null = null;
  let cancelTimer: (() => void) | null = null;
  /** The server asked to be left alone until then. */
  let busyUntilMs = Number.NEGATIVE_INFINITY;

  async function connect(): Promise<void> {
    cancelTimer?.();
    cancelTimer = null;
    const beganMs = nowMs();
    watch = watchHeads((head) => {
      if (!isStopped) onHead(head);
    });
    const end = await watch.ended;
    watch = null;
    if (isStopped) return;
    failures = end.ok && nowMs() - beganMs >= shortestGoodMs ? 0 : failures + 1;
    onLost(end.ok ? null : end.error);
    const leastMs = !end.ok && end.error.type === "busy" ? end.error.retryAfterMs : 0;
    busyUntilMs = nowMs() + leastMs;
    const delayMs = failures === 0 ? 0 : retryDelayMs(failures, random);
    cancelTimer = setTimer(connect, Math.max(leastMs, delayMs));
  }

  void connect();
  return {
    wake: () => {
      failures = 0;
      if (!isStopped && watch === null && nowMs() >= busyUntilMs) void connect();
    },
    stop: () => {
      isStopped = true;
      cancelTimer?.();
      watch?.stop();
    },
  };
}
