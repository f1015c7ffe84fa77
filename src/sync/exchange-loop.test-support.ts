import { onTestFinished } from "vitest";
import { ok, type Result } from "../lib/result.ts";
import { type ExchangeLoop, type ExchangeLoopParts, startExchangeLoop } from "./exchange-loop.ts";
import type { ExchangeDirection, ExchangeOutcome } from "./exchange-parts.ts";
import type { CopyView, ExchangeStatus } from "./exchange-status.ts";
import type { HeadNews } from "./head-news.ts";
import { type PlayedClock, playClock } from "./played-clock.test-support.ts";
import type { ServerFailure } from "./space-server.ts";

/** A time for tests: a Sunday, far from any border of the calendar. */
export const startMs = Date.UTC(2026, 10, 22, 12);

/** A stream that the test holds the other end of. */
export type PlayedStream = {
  readonly tell: (head: HeadNews) => void;
  readonly end: (result: Result<null, ServerFailure>) => void;
  isStopped: boolean;
};

export type PlayedLoop = {
  readonly loop: ExchangeLoop;
  readonly clock: PlayedClock;
  /** Each exchange that began: how many milliseconds after the start, and in which direction. */
  readonly begun: { readonly atMs: number; readonly direction: ExchangeDirection }[];
  readonly streams: PlayedStream[];
  readonly statuses: ExchangeStatus[];
  readonly mistakes: unknown[];
  /** What the log would say; an exchange that ends in step sets it so. */
  readonly view: { -readonly [Key in keyof CopyView]: CopyView[Key] };
  /** What the next exchanges come to; in step when nothing is set. */
  readonly next: { outcome: ExchangeOutcome; takesMs: number; throws?: Error };
  /** Writes so many records, as the vault would, and says so. */
  readonly write: (records?: number) => void;
  readonly pass: (ms: number) => Promise<void>;
  readonly beganSince: (atMs: number) => readonly ExchangeDirection[];
};

/** A loop on a clock that stands still until the test moves it. `luck` is what every random choice comes to, 0 to 255. */
export function playLoop(options: { readonly luck?: number; readonly pulledSeq?: number } = {}): PlayedLoop {
  const { luck = 128, pulledSeq = 7 } = options;
  const clock = playClock(startMs);
  const begun: PlayedLoop["begun"] = [];
  const streams: PlayedStream[] = [];
  const statuses: ExchangeStatus[] = [];
  const mistakes: unknown[] = [];
  const view: PlayedLoop["view"] = { pulledSeq, unsent: 0, problem: null };
  const next: PlayedLoop["next"] = { outcome: { type: "in-step" }, takesMs: 0 };
  let underWay = 0;

  const parts: ExchangeLoopParts = {
    exchange: async (direction) => {
      begun.push({ atMs: clock.nowMs() - startMs, direction });
      underWay += 1;
      if (underWay > 1) throw new Error("two exchanges at once");
      if (next.takesMs > 0) await clock.wait(next.takesMs);
      underWay -= 1;
      if (next.throws !== undefined) throw next.throws;
      if (next.outcome.type === "in-step" && direction === "both") view.unsent = 0;
      if (next.outcome.type === "in-step") view.pulledSeq = Math.max(1, view.pulledSeq);
      return { outcome: next.outcome };
    },
    view: () => view,
    watchHeads: (onHead) => {
      let end: PlayedStream["end"] = () => {};
      const ended = new Promise<Result<null, ServerFailure>>((resolve) => {
        end = resolve;
      });
      const stream: PlayedStream = { tell: onHead, end: (result) => end(result), isStopped: false };
      streams.push(stream);
      return {
        ended,
        stop: () => {
          stream.isStopped = true;
          end(ok(null));
        },
      };
    },
    nowMs: clock.nowMs,
    setTimer: clock.setTimer,
    random: (length) => new Uint8Array(length).fill(luck),
    onStatus: (status) => statuses.push(status),
    onMistake: (mistake) => mistakes.push(mistake),
  };
  const loop = startExchangeLoop(parts);
  onTestFinished(async () => {
    const stopped = loop.stop();
    await clock.pass(next.takesMs);
    await stopped;
  });
  return {
    loop,
    clock,
    begun,
    streams,
    statuses,
    mistakes,
    view,
    next,
    write: (records = 1) => {
      view.unsent += records;
      loop.noteChange();
    },
    pass: clock.pass,
    beganSince: (atMs) => begun.filter((each) => each.atMs >= atMs).map(({ direction }) => direction),
  };
}
