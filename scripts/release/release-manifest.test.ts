import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { BuiltFile } from "../build/built-files.ts";
import { readReleaseKey, signManifest, toPublicKeyText } from "./release-key.ts";
import { buildManifest, listReleaseFiles, manifestToText } from "./release-manifest.ts";

function builtFile(path: string, text = path): BuiltFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

const facts = { version: "1.2.3", commit: null, madeAt: 1_700_000_000, key: null, api: null };
const files = [
  builtFile("index.html", "abc"),
  builtFile("assets/index-BnlEv0o-.js"),
  builtFile("hulp-nu.html"),
  builtFile("sw.js", ""),
];

describe("the files that a device keeps", () => {
  test("are all that an app needs, as the server names them, in order", () => {
    const paths = listReleaseFiles(files).map(({ path }) => path);
    expect(paths).toEqual(["/assets/index-BnlEv0o-.js", "/hulp-nu.html", "/index.html"]);
  });

  test("carry the hash that a browser checks", () => {
    // SHA-256 of "abc", from FIPS 180-4, in base64.
    const integrity = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
    expect(listReleaseFiles(files)).toContainEqual({ path: "/index.html", integrity });
  });

  test("leave out the worker, the manifest itself, and what is not for visitors", () => {
    const names = [
      "release.json",
      "release.sig",
      "sbom.json",
      ".vite/manifest.json",
      ".compressed/a.br",
      "a.js.map",
    ];
    expect(listReleaseFiles([...files, ...names.map((name) => builtFile(name))])).toEqual(
      listReleaseFiles(files),
    );
  });
});

describe("the manifest", () => {
  test("is the same text whatever order the files come in, and another when one of them, or the worker, changes", () => {
    const text = manifestToText(buildManifest(files, facts));
    expect(manifestToText(buildManifest([...files].reverse(), facts))).toBe(text);
    for (const changed of ["index.html", "sw.js"]) {
      const others = files.map((file) => (file.path === changed ? builtFile(changed, "!") : file));
      expect(manifestToText(buildManifest(others, facts))).not.toBe(text);
    }
  });

  test("is not made for an empty build or one without a worker", () => {
    expect(() => buildManifest([builtFile("index.html")], facts)).toThrow("sw.js");
    expect(() => buildManifest([builtFile("sw.js")], facts)).toThrow("at least one file");
  });
});

test("each key signs the very bytes of the manifest, and its public part is what a browser imports", () => {
  const keys = [generateKeyPairSync("ed25519").privateKey, generateKeyPairSync("ed25519").privateKey];
  const lines = signManifest("text", keys).trimEnd().split("\n");
  expect(lines).toHaveLength(2);
  keys.forEach((key, index) => {
    const signature = Buffer.from(lines[index] ?? "", "base64");
    const x = Buffer.from(toPublicKeyText(key), "base64").toString("base64url");
    const publicKey = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
    expect(verify(null, Buffer.from("text"), publicKey, signature)).toBe(true);
    expect(verify(null, Buffer.from("texts"), publicKey, signature)).toBe(false);
  });
});

test("another kind of key signs no release", () => {
  const { privateKey } = generateKeyPairSync("x25519");
  expect(() => readReleaseKey(privateKey.export({ format: "pem", type: "pkcs8" }).toString())).toThrow(
    "Ed25519",
  );
});
