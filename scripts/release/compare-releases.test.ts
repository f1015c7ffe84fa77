import { expect, test } from "vitest";
import { compareReleases } from "./compare-releases.ts";
import { buildManifest, manifestToText } from "./release-manifest.ts";

const toBytes = (text: string) => new TextEncoder().encode(text);
const facts = { version: "1.0.0", commit: null, madeAt: 1, key: null, api: null };

/** A host that serves these texts by their paths, with the manifest that fits them and a key of its own. */
function hostOf(texts: Readonly<Record<string, string>>) {
  const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: toBytes(text) }));
  const manifest = buildManifest(files, facts);
  const served = new Map(files.map(({ path, bytes }) => [`/${path}`, bytes]));
  served.set("/release.json", toBytes(manifestToText({ ...manifest, key: "another" })));
  return { manifest, load: async (path: string) => served.get(path) ?? toBytes("Not found\n") };
}

const ours = { "index.html": "start", "a.js": "code", "sw.js": "worker" };

test("the same files under another key are the same release", async () => {
  expect(await compareReleases(hostOf(ours).manifest, hostOf(ours).load)).toEqual([]);
});

test("a changed file, a changed worker, a missing file and one too many are named", async () => {
  const { manifest } = hostOf(ours);
  const theirs = hostOf({ "index.html": "start!", "sw.js": "worker!", "extra.js": "more" });
  expect(await compareReleases(manifest, theirs.load)).toEqual([
    "/a.js",
    "/index.html",
    "/sw.js",
    "/extra.js (not ours)",
  ]);
});
