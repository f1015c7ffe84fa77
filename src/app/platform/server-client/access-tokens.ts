import { type SigningSeed, type SpaceId, spaceIdToHex } from "../../../crypto/keys.ts";
import { importSigningSeed, sign, signingSeedToVerifyKey } from "../../../crypto/signature.ts";
import { bytesToHex } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import {
  type AccessPurpose,
  accessPurposes,
  accessRequestToBytes,
  maxTokensAtOnce,
  type Nonce,
  nonceAnswerSchema,
  severalTokensAnswerSchema,
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
  /** The one that is kept, when it is good for a while longer. */
  readonly kept: () => string | null;
  /** Takes one that was asked for together with others. */
  readonly keep: (token: Token) => void;
  /** Forgets the one that is kept: the server does not take it. */
  readonly drop: () => void;
};

export type Token = { readonly token: string; readonly usableUntilMs: number };

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
    kept: () => (kept !== null && nowMs() < kept.usableUntilMs ? kept.token : null),
    keep: (token) => {
      kept = token;
    },
    drop: () => {
      kept = null;
    },
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
  key: AccessKey,
  purpose: AccessPurpose,
): Promise<Result<SignedRequest, ServerFailure>> {
  const nonce = await askNonce(connection);
  return nonce.ok ? ok(await signWith(nonce.value, key, purpose)) : nonce;
}

type SignedRequest = Readonly<Record<string, string>>;

async function askNonce(connection: ServerConnection): Promise<Result<Nonce, ServerFailure>> {
  const answer = expectNoRefusal(await askForJson(connection, { path: apiRoutes.nonce }, nonceAnswerSchema));
  return answer.ok ? ok(answer.value.nonce) : answer;
}

async function signWith(
  nonce: Nonce,
  { spaceId, accessSeed, host }: AccessKey,
  purpose: AccessPurpose,
): Promise<SignedRequest> {
  const publicKey = await signingSeedToVerifyKey(accessSeed);
  const message = accessRequestToBytes(nonce, spaceId, publicKey, host);
  const signature = await sign(await importSigningSeed(accessSeed), purpose, message);
  return {
    space: spaceIdToHex(spaceId),
    publicKey: bytesToHex(publicKey),
    nonce: bytesToHex(nonce),
    signature: bytesToHex(signature),
  };
}

/** Tokens for many spaces with one question for every few hundred; `null` for a key without access. In their order. */
export async function requestTokens(
  connection: ServerConnection,
  accessKeys: readonly AccessKey[],
  nowMs: number,
): Promise<Result<readonly (Token | null)[], ServerFailure>> {
  const tokens: (Token | null)[] = [];
  for (let start = 0; start < accessKeys.length; start += maxTokensAtOnce) {
    const nonce = await askNonce(connection);
    if (!nonce.ok) return nonce;
    const asked = accessKeys.slice(start, start + maxTokensAtOnce);
    const requests = await Promise.all(asked.map((key) => signWith(nonce.value, key, accessPurposes.token)));
    const question = { path: apiRoutes.severalTokens, body: { requests } };
    const answer = expectNoRefusal(await askForJson(connection, question, severalTokensAnswerSchema));
    if (!answer.ok) return answer;
    const { expiresInSeconds } = answer.value;
    if (answer.value.tokens.length !== asked.length) return fail({ type: "outdated" });
    const usableUntilMs = nowMs + expiresInSeconds * 1_000 - marginMs;
    tokens.push(...answer.value.tokens.map((token) => (token === null ? null : { token, usableUntilMs })));
  }
  return ok(tokens);
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
