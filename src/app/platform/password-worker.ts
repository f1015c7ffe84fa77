import { deriveKeyFromPassword } from "../../crypto/argon2id.ts";
import type { PasswordCost } from "../../crypto/password-cost.ts";
import type { Bytes } from "../../lib/bytes.ts";

export type PasswordRequest = {
  readonly password: string;
  readonly salt: Bytes;
  readonly cost: PasswordCost;
};
export type PasswordResponse = { readonly type: "key"; readonly key: Bytes } | { readonly type: "failed" };

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener("message", async ({ data }: MessageEvent<PasswordRequest>) => {
  self.postMessage(await derive(data));
});

async function derive({ password, salt, cost }: PasswordRequest): Promise<PasswordResponse> {
  try {
    return { type: "key", key: await deriveKeyFromPassword(password, salt, cost) };
  } catch {
    // What went wrong may name what was typed, and the page only needs to know that there is no key.
    return { type: "failed" };
  }
}
