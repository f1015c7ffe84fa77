import { connectSpace, type SpaceClient } from "../../src/app/platform/server-client.ts";
import { bytesToSigningSeed } from "../../src/crypto/keys.ts";
import type { OpenDatabase } from "../../src/server/database/open-database.ts";
import { random } from "../../src/server/testing/test-envelope.test-support.ts";
import { startTestServer, testHost } from "../../src/server/testing/test-server.test-support.ts";
import type { TestSpace } from "../../src/sync/test-devices.test-support.ts";

/** Nobody waits for a clock that stands still. */
const noLimit = { capacity: 1e9, perSecond: 1e9 };

/**
 * A space at the whole server over a real database, asked through the app's own client. `reopened` puts another
 * database under it, as a server that is started again.
 */
export async function openRealSpace(
  opened: OpenDatabase,
  { spaceId }: Pick<TestSpace, "spaceId">,
): Promise<{ readonly server: SpaceClient; readonly reopened: (other: OpenDatabase) => void }> {
  const start = (database: OpenDatabase) =>
    startTestServer(database, { quota: 1e9, rates: { perPrefix: noLimit, perSpace: noLimit } });
  let running = start(opened);
  const server = connectSpace({
    spaceId,
    accessSeed: bytesToSigningSeed(random(32)),
    host: testHost,
    nowMs: () => 0,
    fetch: (path, init) => running.ask(path, init),
  });
  const created = await server.createSpace();
  if (!created.ok) throw new Error(created.error.type);
  return {
    server,
    reopened: (other) => {
      running = start(other);
    },
  };
}
