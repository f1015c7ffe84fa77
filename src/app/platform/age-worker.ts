import { sealAsAgeFile } from "../../crypto/age-file.ts";
import { Redacted } from "../../lib/redacted.ts";
import type { AgeRequest, AgeResponse } from "./age-message.ts";

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener("message", async ({ data }: MessageEvent<AgeRequest>) => {
  self.postMessage(await seal(data));
});

async function seal({ plaintext, passphrase }: AgeRequest): Promise<AgeResponse> {
  try {
    return { type: "file", file: await sealAsAgeFile(plaintext, new Redacted(passphrase)) };
  } catch {
    // What went wrong may name what was typed, and the page only needs to know that there is no file.
    return { type: "failed" };
  }
}
