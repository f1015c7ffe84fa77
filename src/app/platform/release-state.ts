import { v } from "../../lib/schema.ts";

/** What the service worker says of itself in its cache of that name. */
const stateCache = "loslaten-release";

const keptSchema = v.object({
  cache: v.pipe(v.string(), v.regex(/^loslaten-[\da-f]{32}$/)),
  version: v.string(),
  key: v.nullable(v.string()),
});
const refusalSchema = v.object({ reason: v.picklist(["signature", "older", "files"]) });

export type ReleaseRefusal = v.InferOutput<typeof refusalSchema>["reason"];

export type ReleaseState = {
  readonly version: string;
  /** The first half of the SHA-256 of the manifest, in groups that can be read aloud. */
  readonly hash: string;
  readonly isSigned: boolean;
  /** Why the newest that the server offered was not taken; null when nothing is wrong. */
  readonly refused: ReleaseRefusal | null;
};

/** The release in charge on this device; null where none is kept. */
export async function readReleaseState(): Promise<ReleaseState | null> {
  if (!("caches" in globalThis)) return null;
  const now = v.safeParse(keptSchema, await readState("/now"));
  if (!now.success) return null;
  const refused = v.safeParse(refusalSchema, await readState("/refused"));
  const { cache, version, key } = now.output;
  return {
    version,
    hash: cache.slice("loslaten-".length).replaceAll(/(.{4})(?=.)/g, "$1 "),
    isSigned: key !== null,
    refused: refused.success ? refused.output.reason : null,
  };
}

async function readState(name: string): Promise<unknown> {
  const kept = await caches.match(name, { cacheName: stateCache });
  return kept?.json();
}
