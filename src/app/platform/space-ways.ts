import { type SigningSeed, type SpaceId, spaceIdToHex } from "../../crypto/keys.ts";
import { signingSeedToVerifyKey } from "../../crypto/signature.ts";
import { bytesToHex } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { ServerFailure } from "../../sync/space-server.ts";
import { type AccessTokens, createAccessTokens, requestTokens } from "./server-client/access-tokens.ts";
import { usualPatience } from "./server-client/patience.ts";
import { type ManyHeadsListener, watchManyHeads } from "./server-client/watch-heads.ts";
import { type ConnectOptions, connectWithTokens, type SpaceClient } from "./server-client.ts";

export type SpaceKey = { readonly spaceId: SpaceId; readonly accessSeed: SigningSeed };

/** Ways into many spaces of one person. Each keeps its token for as long as that is good, whoever asks for the way. */
export type SpaceWays = {
  readonly connect: (key: SpaceKey) => Promise<SpaceClient>;
  /**
   * Watches all of them for as long as one connection lasts, with tokens that are asked for together. Those that this
   * person may not enter any more are told as gone.
   */
  readonly watch: (
    keys: readonly SpaceKey[],
    listener: ManyHeadsListener,
  ) => Promise<Result<null, ServerFailure>>;
};

type Way = {
  readonly key: SpaceKey & { readonly host: string };
  readonly tokens: AccessTokens;
  readonly client: SpaceClient;
};

export function spaceWays({
  fetch,
  patience = usualPatience,
  host,
  nowMs,
}: ConnectOptions & { readonly host: string; readonly nowMs: () => number }): SpaceWays {
  const connection = { fetch, patience };
  const wayByName = new Map<string, Way>();
  const wayOf = async ({ spaceId, accessSeed }: SpaceKey): Promise<Way> => {
    const name = spaceIdToHex(spaceId) + bytesToHex(await signingSeedToVerifyKey(accessSeed));
    const standing = wayByName.get(name);
    if (standing !== undefined) return standing;
    const key = { spaceId, accessSeed, host };
    const tokens = createAccessTokens(connection, key, nowMs);
    const way = { key, tokens, client: connectWithTokens(connection, key, tokens) };
    wayByName.set(name, way);
    return way;
  };
  const watch: SpaceWays["watch"] = async (keys, listener) => {
    const ways = await Promise.all(keys.map(wayOf));
    const without = ways.filter(({ tokens }) => tokens.kept() === null);
    const requested = await requestTokens(
      connection,
      without.map(({ key }) => key),
      nowMs(),
    );
    if (!requested.ok) return requested;
    for (const [index, token] of requested.value.entries())
      if (token !== null) without[index]?.tokens.keep(token);
    const tokens: string[] = [];
    for (const { key, tokens: own } of ways) {
      const token = own.kept();
      if (token === null) listener.onNews({ type: "gone", space: spaceIdToHex(key.spaceId) });
      else tokens.push(token);
    }
    if (tokens.length === 0) return fail({ type: "access-denied" });
    const watched = await watchManyHeads(connection, tokens, listener);
    // The server may have a new secret: then none of the tokens is good, and all are asked for anew.
    if (!watched.ok && watched.error.type === "access-denied") for (const way of ways) way.tokens.drop();
    return watched;
  };
  return {
    connect: async (key) => (await wayOf(key)).client,
    watch: async (keys, listener) => (keys.length === 0 ? ok(null) : watch(keys, listener)),
  };
}
