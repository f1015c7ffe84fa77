import { deflate, inflate } from "../../src/app/platform/deflate.ts";
import { spaceWays } from "../../src/app/platform/space-ways.ts";
import { newDeviceBundle } from "../../src/app/vault/device-bundle.ts";
import { openHomeSpace } from "../../src/app/vault/open-space.ts";
import { ownAuthor, type People } from "../../src/app/vault/people/people.ts";
import { keepCircles } from "../../src/app/vault/people/sharing-actions.ts";
import { recoveryChange } from "../../src/app/vault/recovery-record.ts";
import { openHomeAtServer } from "../../src/app/vault/server-copy/home-at-server.ts";
import { runRound } from "../../src/app/vault/server-copy/run-round.ts";
import { entropyToWords, newRecoveryEntropy } from "../../src/crypto/recovery-phrase.ts";
import { recoveryWords } from "../../src/crypto/recovery-words-nl.ts";
import { randomBytes } from "../../src/crypto/web-crypto.ts";
import type { Result } from "../../src/lib/result.ts";
import { setServerCopy } from "../../src/sync/set-server-copy.ts";
import { newSideStore } from "../../tests/people/test-person.ts";
import { newMemoryDatabase } from "../../tests/support/memory-database.ts";

/** Somebody with a vault of their own, a copy at the server, and the words with which a browser brings it back. */
export type DemoHome = People & {
  readonly words: readonly string[];
  /** Keeps all circles and puts everything at the server. Throws when anything of it went wrong. */
  readonly keep: () => Promise<void>;
};

/** Of the server, such as `http://127.0.0.1:40123`. */
export async function openDemoHome(origin: string, today: string): Promise<DemoHome> {
  const network = {
    host: new URL(origin).host,
    fetch: (path: string, init: RequestInit) => fetch(`${origin}${path}`, init),
  };
  const home = { random: randomBytes, nowMs: Date.now, deflate, inflate, network };
  const { store } = newMemoryDatabase();
  const space = must(await openHomeSpace(newDeviceBundle(randomBytes), { ...home, store }));
  const entropy = newRecoveryEntropy(randomBytes);
  must(await space.write([await recoveryChange(entropy, space.bundle.masterKey, randomBytes)]));
  const atServer = await openHomeAtServer(space, home);
  must(await atServer.client.createSpace());
  must(await setServerCopy(space.log, true));
  const people: People = {
    space,
    tools: { ...home, sides: newSideStore(), ways: spaceWays({ ...network, nowMs: Date.now }) },
  };
  must(await ownAuthor(people));
  const round = async () => {
    const { report } = await runRound(
      await openHomeAtServer(space, home),
      { doneFor: null },
      {
        name: "Demo",
        today,
      },
    );
    if (report.outcome.type !== "in-step" || report.unsent > 0) throw new Error(JSON.stringify(report));
  };
  await round();
  return {
    ...people,
    words: entropyToWords(entropy, recoveryWords),
    keep: async () => {
      for (const { trouble } of await keepCircles(people))
        if (trouble !== null) throw new Error(`not kept: ${JSON.stringify(trouble)}`);
      await round();
    },
  };
}

/** What can happen to a careful person may not happen here. */
export function must<Value>(result: Result<Value, { readonly type: string }>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
