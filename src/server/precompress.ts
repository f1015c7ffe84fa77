import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Bytes } from "../lib/bytes.ts";

export type Encoding = "identity" | "br" | "gzip";

/** One form in which a file can be sent. The tag is strong: it stands for these very bytes. */
export type Variant = { readonly encoding: Encoding; readonly body: Bytes; readonly etag: string };

const brotliQuality = 9;

/** Where a build leaves compressed forms, inside the folder of the app: the name of each is the hash of its file. */
export const compressedFolder = ".compressed";

/** Reads a form that the build left, or null when it left none. */
export type FindCompressed = (name: string) => Bytes | null;

/**
 * The best form first and the file itself last. A form that is not smaller than the file is left out. What the build
 * compressed is taken; without it the same is done here, which costs a server half a second and memory that it never
 * gives back.
 */
export function precompress(body: Bytes, isText: boolean, find: FindCompressed): readonly Variant[] {
  const tag = bodyToTag(body);
  const identity: Variant = { encoding: "identity", body, etag: `"${tag}"` };
  if (!isText) return [identity];
  const variants = compressors.map(
    ({ encoding, ending, compress }): Variant => ({
      encoding,
      body: find(`${tag}.${ending}`) ?? compress(body),
      etag: `"${tag}-${ending}"`,
    }),
  );
  return [...variants.filter((variant) => variant.body.length < body.length), identity];
}

/** The compressed forms of a file under the names that `precompress` looks for. */
export function compressForms(body: Bytes): readonly { readonly name: string; readonly bytes: Bytes }[] {
  const tag = bodyToTag(body);
  return compressors.map(({ ending, compress }) => ({ name: `${tag}.${ending}`, bytes: compress(body) }));
}

const compressors = [
  { encoding: "br", ending: "br", compress: compressBrotli },
  { encoding: "gzip", ending: "gz", compress: (body: Bytes): Bytes => gzipSync(body) },
] as const;

function bodyToTag(body: Bytes): string {
  return createHash("sha256").update(body).digest("base64url").slice(0, 22);
}

/** With a window no larger than the file. */
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
