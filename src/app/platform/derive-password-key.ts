import type { DerivePasswordKey } from "../../crypto/master-key-wrap.ts";
import { NoPasswordKey, type PasswordRequest, type PasswordResponse } from "./password-message.ts";
import workerUrl from "./password-worker.ts?worker&url";
import { createScriptUrl } from "./trusted-types.ts";

/**
 * Argon2id in a worker of its own, so that the screen stays alive and the 64 MiB are given back at once. Rejects with
 * `NoPasswordKey`.
 */
export const derivePasswordKey: DerivePasswordKey = async (password, salt, cost) => {
  const worker = new Worker(createScriptUrl(workerUrl), { type: "module" });
  try {
    const response = await new Promise<PasswordResponse>((resolve, reject) => {
      worker.addEventListener("message", ({ data }: MessageEvent<PasswordResponse>) => resolve(data));
      worker.addEventListener("error", () => reject(new NoPasswordKey("the password worker did not start")));
      worker.postMessage({ password, salt, cost } satisfies PasswordRequest);
    });
    if (response.type === "failed") throw new NoPasswordKey("the password worker found no key");
    return response.key;
  } finally {
    worker.terminate();
  }
};
