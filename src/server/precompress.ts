import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Bytes } from "../lib/bytes.ts";

export type Encoding = "identity" | "br" | "gzip";

/** One form in which a file can be sent. The tag is strong: it stands for these very bytes. */
export type Variant = { readonly encoding: Encoding; readonly body: Bytes; readonly etag: string };

/** Higher costs ten times the memory and time at every start, for 2 % fewer bytes. */
const brotliQuality = 6;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** The best form first and the file itself last. A form that is not smaller than the file is left out. */
export async function precompress(body: Bytes, isText: boolean): Promise<readonly Variant[]> {
  const tag = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  const identity: Variant = { encoding: "identity", body, etag: `"${tag}"` };
  if (!isText) return [identity];
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [brotli, gzipped] = await Promise.all([compressBrotli(body, { params }), compressGzip(body)]);
  const variants: readonly Variant[] = [
    { encoding: "br", body: brotli, etag: `"${tag}-br"` },
    { encoding: "gzip", body: gzipped, etag: `"${tag}-gz"` },
  ];
  return [...variants.filter((variant) => variant.body.length < body.length), identity];
}
