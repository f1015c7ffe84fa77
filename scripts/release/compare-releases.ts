import { manifestName, type ReleaseManifest, toIntegrity, workerName } from "./release-manifest.ts";

/**
 * Loads every file that our own build has from another place, and names what is not the same. The key may be another's:
 * who builds without it makes the same files. What the other manifest has beyond ours is named too.
 */
export async function compareReleases(
  own: ReleaseManifest,
  load: (path: string) => Promise<Uint8Array>,
): Promise<readonly string[]> {
  const files = [...own.files, { path: `/${workerName}`, integrity: own.worker }];
  const checked = await Promise.all(
    files.map(async ({ path, integrity }) => (toIntegrity(await load(path)) === integrity ? [] : [path])),
  );
  const other: ReleaseManifest = JSON.parse(new TextDecoder().decode(await load(`/${manifestName}`)));
  const ownPaths = new Set(own.files.map(({ path }) => path));
  const extra = other.files.filter(({ path }) => !ownPaths.has(path)).map(({ path }) => `${path} (not ours)`);
  return [...checked.flat(), ...extra];
}
