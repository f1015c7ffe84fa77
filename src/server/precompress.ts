import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Bytes } from "../lib/bytes.ts";

export type Encoding = "identity" | "br" | "gzip";

/** One form in which a file can be sent. The tag is strong: it stands for these very bytes. */
export type Variant = { readonly encoding: Encoding; readonly body: Bytes; readonly etag: string };

const brotliQuality = 9;

/**
 * The best form first and the file itself last. A form that is not smaller than the file is left out.
 * One file after the other, with a window no larger than the file: it runs once, before anybody asks anything, and
 * memory that many compressors take at the same time would never be given back.
 */
export function precompress(body: Bytes, isText: boolean): readonly Variant[] {
  const tag = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  const identity: Variant = { encoding: "identity", body, etag: `"${tag}"` };
  if (!isText) return [identity];
  const variants: readonly Variant[] = [
    { encoding: "br", body: compressBrotli(body), etag: `"${tag}-br"` },
    { encoding: "gzip", body: gzipSync(body), etag: `"${tag}-gz"` },
  ];
  return [...variants.filter((variant) => variant.body.length < body.length), identity];
}

function compressBrotli(body: Bytes): Bytes {
  const bitsOfLength = Math.ceil(Math.log2(body.length + 16));
  const windowBits = Math.min(Math.max(bitsOfLength, constants.BROTLI_MIN_WINDOW_BITS), 22);
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
      [constants.BROTLI_PARAM_LGWIN]: windowBits,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
