import type { HttpAnswer, HttpConnection } from "./http-connection.ts";

export type PushMeasurement = {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly failed: number;
};

/** One device: pushes one new record after the other over a connection of its own, and waits for each answer. */
export type Pusher = {
  readonly connection: HttpConnection;
  /** The body of a request that stores one new record. */
  readonly nextBody: () => Uint8Array;
  readonly isStored: (answer: HttpAnswer) => boolean;
};

const warmUpMs = 1_000;

/** All of them at once for `durationMs`, after a second that does not count. Closes their connections. */
export async function measureLoad(pushers: readonly Pusher[], durationMs: number): Promise<PushMeasurement> {
  const startMs = performance.now() + warmUpMs;
  const endMs = startMs + durationMs;
  const latenciesMs: number[] = [];
  let failed = 0;
  const pushUntilTheEnd = async ({ connection, nextBody, isStored }: Pusher): Promise<void> => {
    while (performance.now() < endMs) {
      const body = nextBody();
      const sentMs = performance.now();
      const answer = await connection.post(body);
      const doneMs = performance.now();
      if (!isStored(answer)) failed += 1;
      else if (sentMs > startMs && doneMs < endMs) latenciesMs.push(doneMs - sentMs);
    }
    connection.close();
  };
  await Promise.all(pushers.map(pushUntilTheEnd));
  const sorted = latenciesMs.toSorted((left, right) => left - right);
  const atShare = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return {
    perSecond: (sorted.length / durationMs) * 1_000,
    p50Ms: atShare(0.5),
    p99Ms: atShare(0.99),
    failed,
  };
}
