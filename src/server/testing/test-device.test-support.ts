import { bytesToSigningSeed, type SpaceId, spaceIdToHex, type VerifyKey } from "../../crypto/keys.ts";
import { importSigningSeed, sign, signingSeedToVerifyKey } from "../../crypto/signature.ts";
import { bytesToHex } from "../../lib/bytes.ts";
import { v } from "../../lib/schema.ts";
import {
  type AccessPurpose,
  accessPurposes,
  accessRequestToBytes,
  nonceAnswerSchema,
  tokenAnswerSchema,
} from "../../protocol/access-request.ts";
import { type PullPage, parsePullPage } from "../../protocol/pull-page.ts";
import { type PushAnswer, parsePushAnswer } from "../../protocol/push-answer.ts";
import { type Push, pushRequestToBytes } from "../../protocol/push-request.ts";
import { apiRoutes } from "../../protocol/routes.ts";
import { newTestSpaceId, random } from "./test-envelope.test-support.ts";

export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** Holds one access key of one space, and speaks to the server as the app would. */
export type TestDevice = {
  readonly space: SpaceId;
  readonly publicKey: VerifyKey;
  readonly signed: (purpose: AccessPurpose, host?: string) => Promise<string>;
  readonly createSpace: () => Promise<Response>;
  /** Throws unless the server gives one. */
  readonly token: () => Promise<string>;
  readonly push: (token: string, pushes: readonly Push[]) => Promise<Response>;
  readonly pull: (token: string, after: number) => Promise<PullPage>;
  readonly post: (token: string, path: string, body: unknown) => Promise<Response>;
};

export async function newTestDevice(ask: Ask, host: string, space = newTestSpaceId()): Promise<TestDevice> {
  const seed = bytesToSigningSeed(random(32));
  const [signingKey, publicKey] = await Promise.all([importSigningSeed(seed), signingSeedToVerifyKey(seed)]);

  async function signed(purpose: AccessPurpose, signedHost = host): Promise<string> {
    const { nonce } = v.parse(nonceAnswerSchema, await (await ask(apiRoutes.nonce)).json());
    const message = accessRequestToBytes(nonce, space, publicKey, signedHost);
    const signature = await sign(signingKey, purpose, message);
    return JSON.stringify({
      space: spaceIdToHex(space),
      publicKey: bytesToHex(publicKey),
      nonce: bytesToHex(nonce),
      signature: bytesToHex(signature),
    });
  }
  const asBearer = (token: string) => ({ authorization: `Bearer ${token}` });

  return {
    space,
    publicKey,
    signed,
    createSpace: async () =>
      ask(apiRoutes.spaces, { method: "POST", body: await signed(accessPurposes.newSpace) }),
    token: async () => {
      const answer = await ask(apiRoutes.tokens, {
        method: "POST",
        body: await signed(accessPurposes.token),
      });
      return v.parse(tokenAnswerSchema, await answer.json()).token;
    },
    push: (token, pushes) =>
      ask(apiRoutes.records, { method: "POST", headers: asBearer(token), body: pushRequestToBytes(pushes) }),
    pull: async (token, after) => {
      const answer = await ask(`${apiRoutes.records}?after=${after}`, { headers: asBearer(token) });
      const page = parsePullPage(new Uint8Array(await answer.arrayBuffer()));
      if (!page.ok) throw new Error(`pull answered ${answer.status}: ${page.error.type}`);
      return page.value;
    },
    post: (token, path, body) =>
      ask(path, { method: "POST", headers: asBearer(token), body: JSON.stringify(body) }),
  };
}

/** Throws on a refusal. */
export async function readPushAnswer(answer: Response): Promise<PushAnswer> {
  const parsed = parsePushAnswer(new Uint8Array(await answer.arrayBuffer()));
  if (!parsed.ok) throw new Error(`push answered ${answer.status}: ${parsed.error.type}`);
  return parsed.value;
}
