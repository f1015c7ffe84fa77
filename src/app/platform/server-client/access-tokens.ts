import { type SigningSeed, type SpaceId, spaceIdToHex } from "../../../crypto/keys.ts";
import { importSigningSeed, sign, signingSeedToVerifyKey } from "../../../crypto/signature.ts";
import { bytesToHex } from "../../../lib/bytes.ts";
import { ok, type Result } from "../../../lib/result.ts";
import {
  type AccessPurpose,
  accessPurposes,
  accessRequestToBytes,
  nonceAnswerSchema,
  tokenAnswerSchema,
} from "../../../protocol/access-request.ts";
import { apiRoutes } from "../../../protocol/routes.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import { askForJson } from "./ask-for-json.ts";
import type { AskFailure, ServerConnection } from "./ask-server.ts";
import { expectNoRefusal } from "./expect-no-refusal.ts";

/** An access key of one space, and the host that its signatures are for. */
export type AccessKey = {
  readonly spaceId: SpaceId;
  readonly accessSeed: SigningSeed;
  /** As in `location.host`. */
  readonly host: string;
};

export type AccessTokens = {
  /** Asks with a token that is good; with a new one when the server does not take the one that was kept. */
  readonly askWithToken: <Value>(
    ask: (token: string) => Promise<Result<Value, AskFailure>>,
  ) => Promise<Result<Value, AskFailure>>;
};

type Token = { readonly token: string; readonly usableUntilMs: number };

/** A token is given up this long before its end, so that no request dies on the way. */
const marginMs = 60_000;

/** Keeps one token for all that is asked of a space at the same time and after. */
export function createAccessTokens(
  connection: ServerConnection,
  key: AccessKey,
  nowMs: () => number,
): AccessTokens {
  let pending: Promise<Result<Token, ServerFailure>> | null = null;
  let kept: Token | null = null;

  async function requestAndKeep(): Promise<Result<Token, ServerFailure>> {
    const requested = await requestToken(connection, key, nowMs());
    pending = null;
    if (requested.ok) kept = requested.value;
    return requested;
  }

  async function currentToken(): Promise<Result<Token, ServerFailure>> {
    if (kept !== null && nowMs() < kept.usableUntilMs) return ok(kept);
    pending ??= requestAndKeep();
    return pending;
  }

  return {
    askWithToken: async (ask) => {
      const first = await currentToken();
      if (!first.ok) return first;
      const answer = await ask(first.value.token);
      if (answer.ok || answer.error.type !== "access-denied") return answer;
      // It may have expired on a clock that was set back, or the server may have a new secret.
      if (kept === first.value) kept = null;
      const second = await currentToken();
      return second.ok ? ask(second.value.token) : second;
    },
  };
}

/** The body of a request for a token or for a new space, signed with a fresh nonce. */
export async function signAccessRequest(
  connection: ServerConnection,
  { spaceId, accessSeed, host }: AccessKey,
  purpose: AccessPurpose,
): Promise<Result<Readonly<Record<string, string>>, ServerFailure>> {
  const answer = expectNoRefusal(await askForJson(connection, { path: apiRoutes.nonce }, nonceAnswerSchema));
  if (!answer.ok) return answer;
  const { nonce } = answer.value;
  const publicKey = await signingSeedToVerifyKey(accessSeed);
  const message = accessRequestToBytes(nonce, spaceId, publicKey, host);
  const signature = await sign(await importSigningSeed(accessSeed), purpose, message);
  return ok({
    space: spaceIdToHex(spaceId),
    publicKey: bytesToHex(publicKey),
    nonce: bytesToHex(nonce),
    signature: bytesToHex(signature),
  });
}

async function requestToken(
  connection: ServerConnection,
  key: AccessKey,
  nowMs: number,
): Promise<Result<Token, ServerFailure>> {
  const first = await requestTokenOnce(connection, key, nowMs);
  // Also what a device hears that fell asleep between nonce and signature; being shut out is for good, so ask again.
  return !first.ok && first.error.type === "access-denied" ? requestTokenOnce(connection, key, nowMs) : first;
}

async function requestTokenOnce(
  connection: ServerConnection,
  key: AccessKey,
  nowMs: number,
): Promise<Result<Token, ServerFailure>> {
  const body = await signAccessRequest(connection, key, accessPurposes.token);
  if (!body.ok) return body;
  const question = { path: apiRoutes.tokens, body: body.value };
  const answer = expectNoRefusal(await askForJson(connection, question, tokenAnswerSchema));
  if (!answer.ok) return answer;
  const { token, expiresInSeconds } = answer.value;
  return ok({ token, usableUntilMs: nowMs + expiresInSeconds * 1_000 - marginMs });
}
