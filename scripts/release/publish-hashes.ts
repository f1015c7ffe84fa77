import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readBuiltFiles } from "../build/built-files.ts";
import { makeSbom, readLockfile } from "./make-sbom.ts";
import { manifestName, type ReleaseManifest } from "./release-manifest.ts";

/** The end of `npm run build`: writes `dist/sbom.json` and `dist/SHA256SUMS`, and says by what this release is known. */
const root = resolve(import.meta.dirname, "../..");
const dist = join(root, "dist");
const manifestBytes = readFileSync(join(dist, "app", manifestName));
const manifest: ReleaseManifest = JSON.parse(manifestBytes.toString("utf8"));

const { name } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const sbom = makeSbom(readLockfile(root), { name, version: manifest.version, madeAt: manifest.madeAt });
writeFileSync(join(dist, "sbom.json"), `${JSON.stringify(sbom, null, 1)}\n`);

const published = (await readBuiltFiles(dist)).filter(({ path }) => isPublished(path));
const sums = published.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join("");
writeFileSync(join(dist, "SHA256SUMS"), sums);
const mark = sha256(manifestBytes)
  .slice(0, 32)
  .replaceAll(/(.{4})(?=.)/g, "$1 ");
console.log(`version ${manifest.version}, commit ${manifest.commit ?? "not known, or with other changes"}`);
console.log(`mark ${mark}, ${manifest.key === null ? "not signed" : `signed by ${manifest.key}`}`);
console.log(`dist/SHA256SUMS holds ${published.length} hashes; sha256 of it: ${sha256(Buffer.from(sums))}`);

/** What is run or served; the forms that are only compressed again follow from it. */
function isPublished(path: string): boolean {
  const isOfApp = path.startsWith("app/") && !path.startsWith("app/.");
  return isOfApp || path.startsWith("server/") || path === "sbom.json";
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
