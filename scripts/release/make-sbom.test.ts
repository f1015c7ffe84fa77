import { expect, test } from "vitest";
import { makeSbom } from "./make-sbom.ts";

const facts = { name: "loslaten", version: "0.1.0", madeAt: 1_700_000_000 };

test("each package of the lockfile is a part, with the address, hash and licence that stand there", () => {
  const packages = {
    "": { version: "0.1.0" },
    "node_modules/@a/b": {
      version: "1.2.3",
      // SHA-512 of nothing, from FIPS 180-4.
      integrity:
        "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==",
      license: "MIT",
      dev: true,
    },
  };
  expect(makeSbom({ packages }, facts)).toEqual({
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      timestamp: "2023-11-14T22:13:20.000Z",
      component: { type: "application", "bom-ref": "loslaten@0.1.0", name: "loslaten", version: "0.1.0" },
    },
    components: [
      {
        type: "library",
        "bom-ref": "node_modules/@a/b",
        name: "@a/b",
        version: "1.2.3",
        scope: "required",
        purl: "pkg:npm/%40a/b@1.2.3",
        hashes: [
          {
            alg: "SHA-512",
            content:
              "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e",
          },
        ],
        licenses: [{ expression: "MIT" }],
        properties: [{ name: "cdx:npm:package:development", value: "true" }],
      },
    ],
  });
});

test("two versions of one package are two parts", () => {
  const packages = {
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b/node_modules/a": { version: "2.0.0" },
  };
  expect(makeSbom({ packages }, facts)).toMatchObject({
    components: [
      { name: "a", version: "1.0.0" },
      { name: "a", version: "2.0.0" },
    ],
  });
});
