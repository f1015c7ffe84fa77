import type { Bytes } from "../../lib/bytes.ts";

/** Page to worker, and back. */
export type AgeRequest = { readonly plaintext: Bytes; readonly passphrase: string };
export type AgeResponse = { readonly type: "file"; readonly file: Bytes } | { readonly type: "failed" };
