import { describe, expect, test } from "vitest";
import { fail, ok } from "../lib/result.ts";
import { type PlayedLoop, playLoop, startMs } from "./exchange-loop.test-support.ts";
import type { ExchangeOutcome } from "./exchange-parts.ts";

const minute = 60_000;
/** In the middle of the window, with the luck that tests have: 128 of 256, and what stands behind it. */
const calmMs = Math.floor((0x80808080 / 2 ** 32) * 15 * minute);
/** How long the loop holds its breath after an exchange. */
const breath = 300;

/** A loop whose first exchange is over, with its stream open and nobody else watching. */
async function playedLoop(options: Parameters<typeof playLoop>[0] = {}): Promise<PlayedLoop> {
  const played = playLoop(options);
  await played.pass(0);
  tell(played, 7, 1);
  await played.pass(minute);
  expect(played.begun).toEqual([{ atMs: 0, direction: "both" }]);
  return played;
}

function tell({ streams }: PlayedLoop, seq: number, watchers: number): void {
  streams.at(-1)?.tell({ seq, watchers });
}

describe("looking at the server", () => {
  test("happens at the start, which sends what an earlier visit has left", async () => {
    const { begun, streams, pass } = playLoop();
    await pass(0);
    expect(begun).toEqual([{ atMs: 0, direction: "both" }]);
    expect(streams).toHaveLength(1);
    await pass(60 * minute);
    expect(begun).toHaveLength(1);
  });

  test("happens when a newer head is told, and not for one that is known", async () => {
    const played = await playedLoop();
    tell(played, 7, 1);
    tell(played, 3, 1);
    await played.pass(minute);
    expect(played.beganSince(1)).toEqual([]);
    tell(played, 8, 1);
    await played.pass(0);
    expect(played.begun.at(-1)).toEqual({ atMs: 2 * minute, direction: "pull" });
  });

  test("happens once more when a head is told while it goes on", async () => {
    const played = await playedLoop();
    played.next.takesMs = 1_000;
    tell(played, 8, 1);
    await played.pass(500);
    played.view.pulledSeq = 8;
    tell(played, 9, 1);
    await played.pass(500 + breath);
    played.view.pulledSeq = 9;
    await played.pass(minute);
    expect(played.beganSince(1)).toEqual(["pull", "pull"]);
  });

  test("does not happen for the head of one's own push, told before the exchange has ended", async () => {
    const played = await playedLoop();
    played.next.takesMs = 1_000;
    void played.loop.exchangeNow();
    await played.pass(500);
    tell(played, 8, 1);
    played.view.pulledSeq = 8;
    await played.pass(minute);
    expect(played.beganSince(1)).toEqual(["both"]);
  });

  test("does not follow a server that tells of more than it gives", async () => {
    const played = await playedLoop();
    for (let seq = 1_000; seq < 2_000; seq += 1) {
      tell(played, seq, 1);
      await played.pass(10);
    }
    await played.pass(minute);
    expect(played.beganSince(1).length).toBeLessThanOrEqual(10_000 / breath + 2);
    const before = played.begun.length;
    await played.pass(60 * minute);
    expect(played.begun).toHaveLength(before);
  });

  test("happens when there is a network again or somebody comes back to the app", async () => {
    const played = await playedLoop();
    played.loop.wake();
    await played.pass(0);
    expect(played.beganSince(1)).toHaveLength(1);
  });

  test("is never done twice at once, whatever happens", async () => {
    const played = await playedLoop();
    played.next.takesMs = 700;
    for (let step = 0; step < 200; step += 1) {
      if (step % 2 === 0) tell(played, 100 + step, 1 + (step % 3));
      if (step % 3 === 0) played.write();
      if (step % 5 === 0) played.loop.wake();
      if (step % 7 === 0) void played.loop.exchangeNow();
      await played.pass(90);
    }
    expect(played.begun.length).toBeGreaterThan(10);
    expect(played.mistakes).toEqual([]);
  });
});

describe("a calm change", () => {
  test("goes at its own moment, and later ones go along", async () => {
    const played = await playedLoop();
    played.write();
    await played.pass(calmMs - 1);
    played.write();
    expect(played.beganSince(1)).toEqual([]);
    await played.pass(1);
    expect(played.begun.at(-1)).toEqual({ atMs: minute + calmMs, direction: "both" });
    await played.pass(60 * minute);
    expect(played.beganSince(1)).toEqual(["both"]);
  });

  test.each([0, 77, 200, 255])("goes within a quarter of an hour, also with luck %i", async (luck) => {
    const played = await playedLoop({ luck });
    played.write();
    await played.pass(15 * minute);
    expect(played.beganSince(1)).toEqual(["both"]);
  });

  test("does not go sooner because somebody looks, comes back, or another device writes", async () => {
    const played = await playedLoop();
    played.write();
    await played.pass(1_000);
    tell(played, 8, 1);
    await played.pass(1_000);
    played.view.pulledSeq = 8;
    played.loop.wake();
    await played.pass(1_000);
    expect(played.beganSince(1)).toEqual(["pull", "pull"]);
    expect(played.view.unsent).toBe(1);
    await played.pass(calmMs - 3_000);
    expect(played.beganSince(1)).toEqual(["pull", "pull", "both"]);
  });

  test("goes at its moment after a failed look, and not with it", async () => {
    const played = await playedLoop();
    played.write();
    played.next.outcome = { type: "offline" };
    tell(played, 8, 1);
    await played.pass(2_000);
    played.next.outcome = { type: "in-step" };
    await played.pass(calmMs - 2_000 - 1);
    expect(new Set(played.beganSince(1))).toEqual(new Set(["pull"]));
    await played.pass(1);
    expect(played.begun.at(-1)?.direction).toBe("both");
  });

  test("that came in while an exchange went on waits for a moment of its own", async () => {
    const played = await playedLoop();
    played.next.takesMs = 1_000;
    void played.loop.exchangeNow();
    await played.pass(500);
    played.write();
    await played.pass(500);
    played.view.unsent = 1;
    await played.pass(calmMs - 501);
    expect(played.beganSince(1)).toEqual(["both"]);
    await played.pass(1);
    expect(played.beganSince(1)).toEqual(["both", "both"]);
  });

  test("made by merging what was pulled is sent too", async () => {
    const played = await playedLoop();
    tell(played, 8, 1);
    played.view.unsent = 1;
    await played.pass(calmMs + breath);
    expect(played.beganSince(1)).toEqual(["pull", "both"]);
  });

  test("goes within a quarter of an hour also when the clock is set back by years meanwhile", async () => {
    const played = await playedLoop();
    played.write();
    played.clock.setTo(startMs - 10 * 365 * 24 * 60 * minute);
    tell(played, 7, 1);
    await played.pass(15 * minute);
    expect(played.begun.map(({ direction }) => direction)).toEqual(["both", "both"]);
  });
});

describe("while another device is open", () => {
  test("a change goes at once", async () => {
    const played = await playedLoop();
    tell(played, 7, 2);
    played.write();
    await played.pass(0);
    expect(played.begun.at(-1)).toEqual({ atMs: minute, direction: "both" });
  });

  test("a row of changes goes at once, with a breath between", async () => {
    const played = await playedLoop();
    tell(played, 7, 2);
    for (let change = 0; change < 30; change += 1) {
      played.write();
      await played.pass(100);
    }
    expect(played.beganSince(1).length).toBeLessThanOrEqual(3_000 / breath + 1);
    await played.pass(breath);
    expect(played.view.unsent).toBe(0);
  });

  test("a calm change that waited goes as soon as the other one comes", async () => {
    const played = await playedLoop();
    played.write();
    await played.pass(1_000);
    tell(played, 7, 2);
    await played.pass(0);
    expect(played.beganSince(1)).toEqual(["both"]);
  });

  test("what cannot be sent is not tried again and again", async () => {
    const played = await playedLoop();
    tell(played, 7, 2);
    Object.defineProperty(played.view, "unsent", { get: () => 1, set: () => {} });
    played.loop.noteChange();
    await played.pass(minute);
    expect(played.beganSince(1)).toEqual(["both"]);
  });

  test("and changes are calm again when it is gone, or the stream is lost", async () => {
    const played = await playedLoop();
    tell(played, 7, 2);
    tell(played, 7, 1);
    played.write();
    await played.pass(minute);
    expect(played.beganSince(1)).toEqual([]);
    tell(played, 7, 2);
    await played.pass(0);
    expect(played.beganSince(1)).toEqual(["both"]);
    played.streams.at(-1)?.end(fail({ type: "offline" }));
    await played.pass(0);
    played.write();
    await played.pass(1_000);
    expect(played.beganSince(1)).toEqual(["both"]);
  });
});

describe("on demand", () => {
  test("it sends at once, and says how it ended", async () => {
    const played = await playedLoop();
    played.write();
    const asked = played.loop.exchangeNow();
    await played.pass(0);
    expect(await asked).toEqual({ type: "in-step" });
    expect(played.begun.at(-1)).toEqual({ atMs: minute, direction: "both" });
    await played.pass(60 * minute);
    expect(played.beganSince(1)).toEqual(["both"]);
  });

  test("asked for while an exchange goes on, another one follows", async () => {
    const played = await playedLoop();
    played.next.takesMs = 1_000;
    const first = played.loop.exchangeNow();
    await played.pass(500);
    played.next.outcome = { type: "offline" };
    const second = played.loop.exchangeNow();
    await played.pass(500);
    expect(await first).toEqual({ type: "offline" });
    played.next.outcome = { type: "in-step" };
    await played.pass(1_001);
    expect(await second).toEqual({ type: "in-step" });
  });

  test("it does not wait out the time after a failure", async () => {
    const played = await playedLoop();
    played.next.outcome = { type: "busy", retryAfterMs: 10 * minute };
    await Promise.all([played.loop.exchangeNow(), played.pass(0)]);
    played.next.outcome = { type: "in-step" };
    const asked = played.loop.exchangeNow();
    await played.pass(0);
    expect(await asked).toEqual({ type: "in-step" });
  });
});

describe("after a failure", () => {
  test.each<ExchangeOutcome>([
    { type: "offline" },
    { type: "outdated" },
    { type: "unfinished" },
    { type: "storage-full" },
    { type: "storage-failed" },
    { type: "no-members" },
  ])("such as $type it tries again in the same direction, more and more seldom", async (outcome) => {
    const played = await playedLoop({ luck: 255 });
    played.write();
    played.next.outcome = outcome;
    void played.loop.exchangeNow();
    await played.pass(60 * minute);
    const times = played.begun.filter(({ atMs }) => atMs >= minute).map(({ atMs }) => atMs);
    const waits = times.slice(1).map((atMs, index) => Math.round((atMs - (times[index] ?? 0)) / 1_000));
    expect(waits.slice(0, 10)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    expect(new Set(played.beganSince(1))).toEqual(new Set(["both"]));
    played.next.outcome = { type: "in-step" };
    await played.pass(5 * minute);
    played.next.outcome = outcome;
    const before = played.begun.length;
    void played.loop.exchangeNow();
    await played.pass(2_100);
    expect(played.begun).toHaveLength(before + 2);
  });

  test("it tries at once when there is a network again", async () => {
    const played = await playedLoop({ luck: 255 });
    played.next.outcome = { type: "offline" };
    void played.loop.exchangeNow();
    await played.pass(10 * minute);
    played.next.outcome = { type: "in-step" };
    const before = played.begun.length;
    played.loop.wake();
    await played.pass(0);
    expect(played.begun).toHaveLength(before + 1);
  });

  test("a server that asks for a pause gets it, also when somebody comes back meanwhile", async () => {
    const played = await playedLoop();
    played.next.outcome = { type: "busy", retryAfterMs: 10 * minute };
    void played.loop.exchangeNow();
    await played.pass(0);
    played.next.outcome = { type: "in-step" };
    played.loop.wake();
    tell(played, 99, 2);
    played.write();
    await played.pass(10 * minute - 1);
    expect(played.beganSince(1)).toHaveLength(1);
    await played.pass(1);
    expect(played.beganSince(1)).toHaveLength(2);
  });

  test("such as a space without room it tries again with what changes, and seldom without", async () => {
    const played = await playedLoop();
    played.write();
    played.next.outcome = { type: "full" };
    void played.loop.exchangeNow();
    await played.pass(15 * minute - 1);
    expect(played.beganSince(1)).toHaveLength(1);
    await played.pass(1);
    expect(played.beganSince(1)).toHaveLength(2);
  });

  test("a mistake of ours is told, and the loop goes on", async () => {
    const played = await playedLoop();
    const mistake = new Error("a mistake");
    played.next.throws = mistake;
    void played.loop.exchangeNow();
    await played.pass(0);
    expect(played.mistakes).toEqual([mistake]);
    delete played.next.throws;
    await played.pass(10_000);
    expect(played.beganSince(1).length).toBe(2);
  });
});

describe("a device that was put out, or whose space is gone,", () => {
  test.each<ExchangeOutcome>([{ type: "access-denied" }, { type: "space-gone" }, { type: "removed" }])(
    "as $type says, asks no more",
    async (outcome) => {
      const played = await playedLoop();
      played.next.outcome = outcome;
      tell(played, 8, 1);
      await played.pass(0);
      expect(played.statuses.at(-1)).toEqual({ type: "removed" });
      expect(played.streams.map(({ isStopped }) => isStopped)).toEqual([true]);
      const before = played.begun.length;
      played.write();
      played.loop.wake();
      tell(played, 99, 2);
      expect(await played.loop.exchangeNow()).toEqual(outcome);
      await played.pass(24 * 60 * minute);
      expect(played.begun).toHaveLength(before);
      expect(played.streams).toHaveLength(1);
      expect(played.clock.timers()).toBe(0);
    },
  );

  test("is so because an exchange says it, and not a stream alone", async () => {
    const played = await playedLoop();
    played.streams.at(-1)?.end(fail({ type: "access-denied" }));
    await played.pass(0);
    expect(played.beganSince(1)).toEqual(["pull"]);
    expect(played.statuses.at(-1)).toEqual({ type: "in-step" });
    await played.pass(minute);
    expect(played.streams.length).toBeGreaterThan(1);
  });
});

describe("the stream", () => {
  test("is opened anew at once when the server ends it, as it does with each token", async () => {
    const played = await playedLoop();
    await played.pass(14 * minute);
    played.streams.at(-1)?.end(ok(null));
    await played.pass(0);
    expect(played.streams).toHaveLength(2);
    expect(played.beganSince(1)).toEqual([]);
  });

  test("is opened anew more and more seldom when it breaks or ends at once", async () => {
    const played = await playedLoop({ luck: 255 });
    const waits: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      played.streams.at(-1)?.end(round % 2 === 0 ? fail({ type: "offline" }) : ok(null));
      const count = played.streams.length;
      const fromMs = played.clock.nowMs();
      while (played.streams.length === count) await played.pass(100);
      waits.push(Math.round((played.clock.nowMs() - fromMs) / 1_000));
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64]);
  });

  test("is opened anew at once when there is a network again, unless the server asked for a pause", async () => {
    const played = await playedLoop({ luck: 255 });
    played.streams.at(-1)?.end(fail({ type: "offline" }));
    await played.pass(0);
    played.loop.wake();
    await played.pass(0);
    expect(played.streams).toHaveLength(2);
    played.streams.at(-1)?.end(fail({ type: "busy", retryAfterMs: 10 * minute }));
    await played.pass(0);
    played.loop.wake();
    await played.pass(10 * minute - 1);
    expect(played.streams).toHaveLength(2);
    await played.pass(1);
    expect(played.streams).toHaveLength(3);
  });
});

describe("a loop that is stopped", () => {
  test("leaves no timer, no stream and no question behind", async () => {
    const played = await playedLoop();
    played.write();
    const asked = played.loop.exchangeNow();
    await played.loop.stop();
    expect(await asked).toBeNull();
    expect(await played.loop.exchangeNow()).toBeNull();
    expect(played.clock.timers()).toBe(0);
    expect(played.streams.map(({ isStopped }) => isStopped)).toEqual([true]);
    const statuses = played.statuses.length;
    played.write();
    played.loop.wake();
    await played.pass(60 * minute);
    expect(played.beganSince(1)).toEqual([]);
    expect(played.streams).toHaveLength(1);
    expect(played.statuses).toHaveLength(statuses);
  });

  test("is at its end when the exchange under way is", async () => {
    const played = await playedLoop();
    played.next.takesMs = 1_000;
    const asked = played.loop.exchangeNow();
    await played.pass(400);
    let isStopped = false;
    const stopped = played.loop.stop().then(() => {
      isStopped = true;
    });
    await played.pass(599);
    expect(isStopped).toBe(false);
    await played.pass(1);
    await stopped;
    expect(await asked).toEqual({ type: "in-step" });
  });
});

describe("the status", () => {
  test("of a device that begins: starting, then in step", async () => {
    const played = playLoop({ pulledSeq: 0 });
    played.view.unsent = 3;
    played.next.takesMs = 1_000;
    await played.pass(2_000);
    expect(played.statuses).toEqual([{ type: "starting" }, { type: "in-step" }]);
  });

  test("of a change: waiting for a calm moment, sending, in step", async () => {
    const played = await playedLoop();
    expect(played.statuses).toEqual([{ type: "in-step" }]);
    played.next.takesMs = 1_000;
    played.write(2);
    await played.pass(calmMs + 1_000);
    expect(played.statuses.slice(1)).toEqual([
      { type: "waiting", unsent: 2, reason: "calm" },
      { type: "waiting", unsent: 2, reason: "sending" },
      { type: "in-step" },
    ]);
  });

  test("without a network: in step as long as nothing waits, then waiting for it", async () => {
    const played = await playedLoop();
    played.next.outcome = { type: "offline" };
    tell(played, 8, 1);
    await played.pass(minute);
    expect(played.statuses.at(-1)).toEqual({ type: "in-step" });
    played.write();
    expect(played.statuses.at(-1)).toEqual({ type: "waiting", unsent: 1, reason: "offline" });
    await played.pass(60 * minute);
    expect(played.statuses.at(-1)).toEqual({ type: "waiting", unsent: 1, reason: "offline" });
  });

  test("with a problem: suspicious until the participant has set it aside", async () => {
    const played = await playedLoop();
    played.view.problem = "rollback";
    tell(played, 8, 1);
    await played.pass(0);
    expect(played.statuses.at(-1)).toEqual({ type: "suspicious", problem: "rollback", unsent: 0 });
    played.view.problem = null;
    played.loop.noteChange();
    expect(played.statuses.at(-1)).toEqual({ type: "in-step" });
  });
});
