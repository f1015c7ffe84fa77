import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished } from "vitest";
import type { Bytes } from "../../src/lib/bytes.ts";
import { apiRoutes } from "../../src/protocol/routes.ts";
import { type DatabaseLocation, openDatabase } from "../../src/server/database/open-database.ts";
import { toOpenOptions } from "../../src/server/testing/test-database.test-support.ts";
import type { Ask } from "../../src/server/testing/test-device.test-support.ts";
import { startTestServer } from "../../src/server/testing/test-server.test-support.ts";

const wide = { capacity: 1e9, perSecond: 1e9 };

const secret = new Uint8Array(32).fill(7);

/** The whole app on a new database, where every answer follows from the requests: even its random bytes are counted. */
export async function startCountedServer(location: DatabaseLocation): Promise<Ask> {
  const opened = await openDatabase({ ...toOpenOptions(""), location, newSecret: () => secret });
  if (!opened.ok) throw new Error(opened.error.type);
  onTestFinished(() => opened.value.database.destroy());
  let drawn = 0;
  const random = (length: number): Bytes => {
    drawn += 1;
    return new Uint8Array(createHash("sha256").update(String(drawn)).digest().subarray(0, length));
  };
  return startTestServer(opened.value, { random, rates: { perPrefix: wide, perSpace: wide } }).ask;
}

const retryMs = 10;

/** After a retry the second answer may say that it was done already. */
const saysWhenItWasDone: ReadonlySet<string> = new Set([
  apiRoutes.spaces,
  apiRoutes.accessRemoval,
  apiRoutes.spaceDeletion,
]);

export type Both = {
  /** Asks one server and then the other, and compares every byte of the answers; gives that of the first. */
  readonly ask: Ask;
  readonly compared: () => number;
  /** Every status that was answered. */
  readonly statuses: () => ReadonlySet<number>;
  readonly retried: () => number;
};

/** The second server may be unavailable now and then: it is asked again, as the app would, before comparing. */
export function askBoth(first: Ask, second: Ask): Both {
  let compared = 0;
  let retried = 0;
  const statuses = new Set<number>();
  return {
    ask: async (path, init) => {
      const [expected, { answer, isRetry }] = [
        await first(path, init),
        await askUntilAnswered(second, path, init),
      ];
      if (isRetry) retried += 1;
      // A server that was asked twice has drawn more random bytes.
      const mayDiffer = (path === apiRoutes.nonce && retried > 0) || (isRetry && saysWhenItWasDone.has(path));
      if (!mayDiffer) {
        const bytes = async (from: Response) =>
          Buffer.from(await from.clone().arrayBuffer()).toString("latin1");
        expect([answer.status, await bytes(answer)], path).toEqual([expected.status, await bytes(expected)]);
        compared += 1;
      }
      statuses.add(expected.status);
      return expected;
    },
    compared: () => compared,
    statuses: () => statuses,
    retried: () => retried,
  };
}

async function askUntilAnswered(ask: Ask, path: string, init: RequestInit | undefined) {
  for (let isRetry = false; ; isRetry = true) {
    const answer = await ask(path, init);
    if (answer.status !== 503) return { answer, isRetry };
    await setTimeout(retryMs);
  }
}
