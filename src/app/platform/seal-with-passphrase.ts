import type { Bytes } from "../../lib/bytes.ts";
import type { Redacted } from "../../lib/redacted.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { AgeRequest, AgeResponse } from "./age-message.ts";
import workerUrl from "./age-worker.ts?worker&url";
import { createScriptUrl } from "./trusted-types.ts";

/**
 * An age file, made in a worker of its own, so that the screen stays alive and the memory is given back at once.
 * `not-sealed`: the device has no 128 MiB to spare, or the worker did not start.
 */
export async function sealWithPassphrase(
  plaintext: Bytes,
  passphrase: Redacted<string>,
): Promise<Result<Bytes, { readonly type: "not-sealed" }>> {
  const worker = new Worker(createScriptUrl(workerUrl), { type: "module" });
  try {
    const response = await new Promise<AgeResponse>((resolve) => {
      worker.addEventListener("message", ({ data }: MessageEvent<AgeResponse>) => resolve(data));
      worker.addEventListener("error", () => resolve({ type: "failed" }));
      worker.postMessage({ plaintext, passphrase: passphrase.reveal() } satisfies AgeRequest);
    });
    return response.type === "file" ? ok(response.file) : fail({ type: "not-sealed" });
  } finally {
    worker.terminate();
  }
}
