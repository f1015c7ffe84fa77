import { createHash } from "node:crypto";
import type { BuiltFile } from "../build/built-files.ts";

export type ReleaseFile = { readonly path: string; readonly integrity: string };

/** What `/release.json` says; the service worker reads the same. Its bytes are what is signed and hashed. */
export type ReleaseManifest = {
  readonly format: "loslaten-release-1";
  /** As in package.json. */
  readonly version: string;
  /** The commit that it was built from; null when the build did not know, or the folder held other changes. */
  readonly commit: string | null;
  /** Of the commit, in seconds since 1970; 0 when the build did not know. What is lower is older. */
  readonly madeAt: number;
  /** The Ed25519 key that signs the release after this one, raw, in base64; null when this one is not signed. */
  readonly key: string | null;
  /** The origin of the API, when the app is to ask elsewhere than where it comes from. */
  readonly api: string | null;
  /** The hash of `/sw.js`. */
  readonly worker: string;
  readonly files: readonly ReleaseFile[];
};

export type ReleaseFacts = Pick<ReleaseManifest, "version" | "commit" | "madeAt" | "key" | "api">;

export const manifestName = "release.json";
export const signatureName = "release.sig";
export const workerName = "sw.js";

/** Throws without a worker, and for an empty build. */
export function buildManifest(files: readonly BuiltFile[], facts: ReleaseFacts): ReleaseManifest {
  const worker = files.find(({ path }) => path === workerName);
  if (worker === undefined) throw new Error(`a release has a ${workerName}`);
  const listed = listReleaseFiles(files);
  if (listed.length === 0) throw new Error("a release has at least one file");
  const { version, commit, madeAt, key, api } = facts;
  const format = "loslaten-release-1";
  return { format, version, commit, madeAt, key, api, worker: toIntegrity(worker.bytes), files: listed };
}

/** One form for one manifest, so that two builds can be compared byte by byte. */
export function manifestToText(manifest: ReleaseManifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** The files that a device keeps, in the order of their paths. A missing one would break the app offline. */
export function listReleaseFiles(files: readonly BuiltFile[]): readonly ReleaseFile[] {
  return files
    .filter(({ path }) => isKept(path))
    .map(({ path, bytes }) => ({ path: `/${path}`, integrity: toIntegrity(bytes) }))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** As `integrity` has it in HTML. */
export function toIntegrity(bytes: Uint8Array): string {
  return `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
}

const ownNames: readonly string[] = [manifestName, signatureName, workerName];

/** Left out: what says what is in the release, and what only the server, a debugger or a stranger reads. */
function isKept(path: string): boolean {
  const isHidden = path.startsWith(".");
  return !ownNames.includes(path) && !isHidden && !path.endsWith(".map") && path !== "sbom.json";
}
