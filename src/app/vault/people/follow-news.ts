import { spaceIdToHex } from "../../../crypto/keys.ts";
import { ok, type Result } from "../../../lib/result.ts";
import type { CircleSide } from "../../../sync/circle/who-may-write.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import type { SpaceClient } from "../../platform/server-client.ts";
import { openCircle } from "./circle-at-server.ts";
import { type KeptCircle, keptCircles } from "./circle-record.ts";
import type { People } from "./people.ts";

/** Up to where the server was told that this device has read, by the hex of the space. */
type Told = Map<string, number>;

/**
 * Lets the server wake this device, where its browser can be woken, for news in the circles of this person. Called again
 * it says what was read since, so that nobody is woken for what they have seen; what was said before is not said twice.
 */
export async function followNews(
  people: People,
  endpoint: string,
  told: Told,
): Promise<Result<null, ServerFailure | StoreFailure>> {
  return overFollowed(people, async (space, client) => {
    const seq = (await people.tools.sides.read(space))?.seq ?? 0;
    const name = `${endpoint} ${space}`;
    if (told.get(name) === seq) return ok(null);
    const written = await client.writeFollowing({ endpoint, seq });
    if (written.ok) told.set(name, seq);
    return written;
  });
}

/** This device is woken for nobody any more. */
export async function unfollowNews(
  people: People,
  endpoint: string,
  told: Told,
): Promise<Result<null, ServerFailure | StoreFailure>> {
  told.clear();
  return overFollowed(people, (_space, client) => client.removeFollowing(endpoint));
}

/** What somebody has to hear of: for a buddy the signal and the messages, for all others what is written to them. */
function followedSides({ circle, as }: KeptCircle): readonly CircleSide[] {
  if (circle === "practice" || as === "visitor") return [];
  return circle === "buddy" && as === "member" ? ["own", "messages"] : ["messages"];
}

async function overFollowed(
  people: People,
  act: (space: string, client: SpaceClient) => Promise<Result<null, ServerFailure>>,
): Promise<Result<null, ServerFailure | StoreFailure>> {
  for (const kept of keptCircles(people)) {
    if (!kept.isCompared || kept.isEnded) continue;
    for (const side of followedSides(kept)) {
      const opened = await openCircle(people, kept.space);
      if (!opened.ok) continue;
      const { place, own, messages } = opened.value;
      const [spaceId, client] = side === "own" ? [place.spaceId, own] : [place.messagesId, messages];
      const done = await act(spaceIdToHex(spaceId), client);
      // Of a circle that is not there yet, or not any more, there is nothing to hear.
      const isNowhere = !done.ok && (done.error.type === "access-denied" || done.error.type === "space-gone");
      if (!done.ok && !isNowhere) return done;
    }
  }
  return ok(null);
}
