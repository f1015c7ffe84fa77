import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { compareReleases } from "./compare-releases.ts";
import { manifestName, type ReleaseManifest } from "./release-manifest.ts";

/** `npm run release:compare -- https://…`: is what that server serves what this source builds? Build first. */
const [address] = process.argv.slice(2);
if (address === undefined) {
  console.error("Name the server: npm run release:compare -- https://example.org");
  process.exitCode = 1;
} else {
  const own: ReleaseManifest = JSON.parse(
    readFileSync(join(resolve(import.meta.dirname, "../.."), "dist/app", manifestName), "utf8"),
  );
  const load = async (path: string) =>
    new Uint8Array(await (await fetch(new URL(path, address), { cache: "no-store" })).arrayBuffer());
  const differences = await compareReleases(own, load);
  for (const difference of differences) console.log(difference);
  console.log(
    differences.length === 0
      ? `All ${own.files.length + 1} files are the same as in dist/app.`
      : `${differences.length} differ.`,
  );
  process.exitCode = differences.length === 0 ? 0 : 1;
}
