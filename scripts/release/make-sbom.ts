import { readFileSync } from "node:fs";
import { join } from "node:path";

type LockedPackage = {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
};
type Lockfile = { readonly packages: Readonly<Record<string, LockedPackage>> };

export type SbomFacts = { readonly name: string; readonly version: string; readonly madeAt: number };

/**
 * The parts of the project as CycloneDX 1.6 names them: every package that is installed to build, test and run it, with
 * the hash that npm holds it to. Made from the lockfile alone and without a random number, so that it is the same twice.
 * What is only needed to build is marked as npm does it; the app is built from such packages too.
 */
export function makeSbom(lockfile: Lockfile, { name, version, madeAt }: SbomFacts): object {
  const components = Object.entries(lockfile.packages)
    .filter(([place, { link }]) => place !== "" && link !== true)
    .map(([place, locked]) => toComponent(place, locked))
    .sort((left, right) => (left["bom-ref"] < right["bom-ref"] ? -1 : 1));
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      timestamp: new Date(madeAt * 1000).toISOString(),
      component: { type: "application", "bom-ref": `${name}@${version}`, name, version },
    },
    components,
  };
}

/** `place` is where it lies: "node_modules/a" or, for another version, "node_modules/b/node_modules/a". */
function toComponent(place: string, { version = "", integrity, license, dev, optional }: LockedPackage) {
  const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
  const encoded = name.startsWith("@") ? `%40${name.slice(1)}` : name;
  return {
    type: "library",
    "bom-ref": place,
    name,
    version,
    scope: optional === true ? "optional" : "required",
    purl: `pkg:npm/${encoded}@${version}`,
    ...(integrity === undefined ? {} : { hashes: toHashes(integrity) }),
    ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
    ...(dev === true ? { properties: [{ name: "cdx:npm:package:development", value: "true" }] } : {}),
  };
}

function toHashes(integrity: string): readonly { readonly alg: string; readonly content: string }[] {
  return integrity.split(" ").flatMap((one) => {
    const [, bits, hash] = /^sha(256|384|512)-([\w+/]+=*)$/.exec(one) ?? [];
    if (bits === undefined || hash === undefined) return [];
    return [{ alg: `SHA-${bits}`, content: Buffer.from(hash, "base64").toString("hex") }];
  });
}

export function readLockfile(root: string): Lockfile {
  return JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
}
