import { expect } from "vitest";
import { bytesToVerifyKey } from "../../../src/crypto/keys.ts";
import { importVerifyKey, isSignedBy } from "../../../src/crypto/signature.ts";
import { randomBytes } from "../../../src/crypto/web-crypto.ts";
import { bytesToHex, concatBytes, hexToBytes } from "../../../src/lib/bytes.ts";
import { v } from "../../../src/lib/schema.ts";
import { accessPurposes } from "../../../src/protocol/access-request.ts";
import { apiRoutes } from "../../../src/protocol/routes.ts";
import type { EvilArea } from "../evil-case.ts";
import { json, onPath } from "../mischief.ts";
import { idOf, newStage, newStrangerStage, type Stage, visible } from "../stage.ts";

const requestSchema = v.object({
  space: v.string(),
  publicKey: v.string(),
  nonce: v.string(),
  signature: v.string(),
});

export const access: EvilArea = {
  area: "tokens, nonces and hosts",
  cases: [
    {
      name: "passes a signature on to another server",
      ends: "refused",
      play: async () => {
        const [here, there] = [await newStage(), await newStage()];
        const signed = await signedRequest(here);
        const answer = await fetch(`${there.evil.url}${apiRoutes.tokens}`, {
          method: "POST",
          body: signed.text,
        });
        expect(answer.status).toBe(401);
      },
    },
    {
      name: "takes the nonce of another server, to be let in there",
      ends: "refused",
      play: async () => {
        const [here, there] = [await newStage(), await newStage()];
        const given = await (await fetch(`${there.evil.url}${apiRoutes.nonce}`)).json();
        here.evil.misbehave(onPath(apiRoutes.nonce, () => json(given)));
        const signed = await signedRequest(here);
        const answer = await fetch(`${there.evil.url}${apiRoutes.tokens}`, {
          method: "POST",
          body: signed.text,
        });
        expect(answer.status).toBe(401);
      },
    },
    {
      name: "gives one nonce again and again",
      ends: "refused",
      play: async () => {
        const stage = await newStage();
        const nonce = bytesToHex(randomBytes(32));
        stage.evil.misbehave(onPath(apiRoutes.nonce, () => json({ nonce })));
        const [first, second] = [await signedRequest(stage), await signedRequest(stage)];
        expect(first.request).toEqual(second.request);
        expect(first.request.nonce).toBe(nonce);
      },
    },
    {
      name: "has something else signed in the place of a nonce",
      ends: "refused",
      play: async () => {
        const stage = await newStage();
        const nonce = bytesToHex(randomBytes(32));
        stage.evil.misbehave(onPath(apiRoutes.nonce, () => json({ nonce })));
        const { request } = await signedRequest(stage);
        const [key, signature] = [fromHex(request.publicKey), fromHex(request.signature)];
        const host = new TextEncoder().encode(new URL(stage.evil.url).host);
        const signed = concatBytes(fromHex(request.nonce), fromHex(request.space), key, host);
        const verifying = await importVerifyKey(bytesToVerifyKey(key));
        expect(await isSignedBy(verifying, accessPurposes.token, signed, signature)).toBe(true);
        for (const label of [
          "lll/v1/record-signature",
          "lll/v1/grant-signature",
          "lll/v1/new-space",
        ] as const) {
          expect(await isSignedBy(verifying, label, signed, signature)).toBe(false);
        }
      },
    },
    {
      name: "gives a token for the space of somebody else",
      ends: "detected",
      play: async () => {
        const stage = await newStage();
        const stranger = await newStrangerStage();
        const given = await tokenOf(stranger);
        const { evil, phone, newDevice } = stage;
        const again = await newDevice(phone.device);
        evil.misbehave(async (request, answer) => {
          if (request.path === apiRoutes.tokens) return json(given);
          const asked = new URL(request.path, stranger.evil.url);
          const authorization = `Bearer ${given.token}`;
          if (!request.path.startsWith(apiRoutes.records)) return answer();
          const init = request.method === "GET" ? {} : { method: request.method, body: request.body };
          return fetch(asked, { ...init, headers: { authorization, "content-type": "application/json" } });
        });
        const { outcome } = await again.exchange();
        expect(outcome.type).not.toBe("in-step");
        expect(visible(again)).toEqual({});
      },
    },
    {
      name: "takes no token, however new",
      ends: "refused",
      play: async () => {
        const { evil, phone } = await newStage();
        evil.misbehave(onPath(apiRoutes.records, () => json({ type: "access-denied" }, 401)));
        evil.takeSeen();
        expect(await phone.exchange()).toMatchObject({ outcome: { type: "access-denied" } });
        expect(evil.takeSeen().length).toBeLessThan(10);
        expect(Object.keys(visible(phone))).toEqual([1, 2].map(idOf));
      },
    },
    {
      name: "gives a token that is text without end",
      ends: "refused",
      play: async () => {
        const { evil, phone, newDevice } = await newStage();
        const again = await newDevice(phone.device);
        const endless = { token: "a".repeat(100_000), expiresInSeconds: 900 };
        evil.misbehave(onPath(apiRoutes.tokens, () => json(endless)));
        expect(await again.exchange()).toMatchObject({ outcome: { type: "outdated" } });
      },
    },
    {
      name: "adds to its answers that all is trusted, compared and accepted",
      ends: "refused",
      play: async () => {
        const { evil, phone, newDevice } = await newStage();
        const tablet = await newDevice();
        const publicKey = bytesToHex(tablet.author.entry.verifyKey);
        evil.misbehave(async (request, answer) => {
          const honest = await answer();
          const isJson = honest.headers.get("content-type")?.startsWith("application/json") === true;
          const said: unknown = isJson ? await honest.json() : null;
          if (said === null || typeof said !== "object") return honest;
          const flags = { trusted: true, verified: true, compared: true, accepted: true, role: "owner" };
          const list =
            request.path === apiRoutes.access ? { access: [{ publicKey, role: "owner", epoch: 0 }] } : {};
          return json({ ...said, ...flags, ...list }, honest.status);
        });
        const before = phone.log.syncState().members;
        expect(await phone.exchange()).toMatchObject({ problem: null, outcome: { type: "in-step" } });
        expect(phone.log.syncState().members).toEqual(before);
        await tablet.exchange();
        expect(visible(tablet)).toEqual({});
      },
    },
    {
      name: "says that a device has access which it does not let in",
      ends: "refused",
      play: async () => {
        const { evil, newDevice, join } = await newStage();
        const tablet = await newDevice();
        evil.misbehave(onPath(apiRoutes.access, () => json({ granted: true })));
        await join(tablet);
        expect(await tablet.exchange()).toMatchObject({ outcome: { type: "access-denied" } });
      },
    },
  ],
};

/** As the phone would send it to a server that it asks for a token. */
async function signedRequest({ evil, phone, newDevice }: Stage) {
  const again = await newDevice(phone.device);
  evil.takeSeen();
  await again.space.pull(0);
  const asked = evil.takeSeen().find(({ path }) => path === apiRoutes.tokens);
  const text = new TextDecoder().decode(asked?.body);
  return { text, request: v.parse(requestSchema, JSON.parse(text)) };
}

async function tokenOf(stage: Stage): Promise<{ readonly token: string; readonly expiresInSeconds: number }> {
  const { text } = await signedRequest(stage);
  const answer = await fetch(`${stage.evil.url}${apiRoutes.tokens}`, { method: "POST", body: text });
  return v.parse(v.object({ token: v.string(), expiresInSeconds: v.number() }), await answer.json());
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = hexToBytes(hex);
  if (bytes === null) throw new Error("no hex");
  return bytes;
}
