import { deriveKeyFromPassword } from "../../crypto/argon2id.ts";
import type { PasswordRequest, PasswordResponse } from "./password-message.ts";

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
