import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { textToBytes } from "../lib/bytes.ts";
import { ageWorkerPolicy, strictPolicy } from "./content-security-policy.ts";
import { compressedFolder, compressForms } from "./precompress.ts";
import { readStaticFiles, type StaticFiles } from "./static-files.ts";
import { makeAppFolder, startPage } from "./testing/app-folder.test-support.ts";
import { makeTemporaryFolder } from "./testing/temporary-folder.test-support.ts";

function readFiles(folder: string): StaticFiles {
  const files = readStaticFiles(folder);
  if (!files.ok) throw new Error(files.error.type);
  return files.value;
}

test("every file answers to its name, and a page also to its name without ending", () => {
  const files = readFiles(
    makeAppFolder({ "gallery.html": "<p>Gallery</p>", ".well-known/security.txt": "x" }),
  );
  expect([...files.keys()].sort()).toEqual(
    [
      "/",
      "/index",
      "/index.html",
      "/hulp-nu",
      "/hulp-nu.html",
      "/gallery",
      "/gallery.html",
      "/sw.js",
      "/app.webmanifest",
      "/icon.png",
      "/assets/app-C0ntentH.js",
      "/assets/app-C0ntentH.css",
      "/assets/figtree-Ab12_d-4.woff2",
      "/assets/password-worker-Zz9yXx8w.js",
      "/.well-known/security.txt",
    ].sort(),
  );
});

test("what the build keeps to itself is not served", () => {
  const files = readFiles(makeAppFolder({ ".env": "x", "assets/.hidden.js": "x" }));
  expect([...files.keys()].filter((path) => path.includes("/."))).toEqual([]);
});

test("what the build compressed is sent as it stands", () => {
  const script = "let text = 'a word, a word, a word, a word, a word';\n".repeat(40);
  const [brotli] = compressForms(textToBytes(script));
  const planted = brotliCompressSync(textToBytes(script), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
  });
  const folder = makeAppFolder({ "assets/app.js": script });
  mkdirSync(join(folder, compressedFolder));
  writeFileSync(join(folder, compressedFolder, brotli?.name ?? ""), planted);
  const sent = readFiles(folder)
    .get("/assets/app.js")
    ?.variants.find(({ encoding }) => encoding === "br");
  expect(Buffer.from(sent?.body ?? []).equals(planted)).toBe(true);
  expect(brotli?.bytes).not.toEqual(new Uint8Array(planted));
});

test("a link out of the folder is not followed", () => {
  const folder = makeAppFolder();
  const outside = makeTemporaryFolder();
  writeFileSync(join(outside, "private.txt"), "private");
  symlinkSync(join(outside, "private.txt"), join(folder, "private.txt"));
  symlinkSync(outside, join(folder, "outside"));
  const files = readFiles(folder);
  expect([...files.keys()].filter((path) => /private|outside/.test(path))).toEqual([]);
});

test("only names that change with their content are kept for a year", () => {
  const files = readFiles(
    makeAppFolder({ "assets/photo-portrait.png": "x", "assets/plain.js": "x", "icon-C0ntentH.png": "x" }),
  );
  const pathsWith = (cacheControl: string) =>
    [...files.keys()].filter((path) => files.get(path)?.cacheControl === cacheControl).sort();
  const kept = pathsWith("public, max-age=31536000, immutable");
  expect(kept).toEqual([
    "/assets/app-C0ntentH.css",
    "/assets/app-C0ntentH.js",
    "/assets/figtree-Ab12_d-4.woff2",
    "/assets/password-worker-Zz9yXx8w.js",
  ]);
  expect(pathsWith("no-cache")).toHaveLength(files.size - kept.length);
});

test("every kind of file has its own type, and an unknown kind is only bytes", () => {
  const files = readFiles(
    makeAppFolder({ "a.svg": "<svg/>", "a.json": "{}", "a.txt": "a", "a.exe": "a", "no-ending": "a" }),
  );
  const typeOf = (path: string) => files.get(path)?.contentType;
  expect(typeOf("/")).toBe("text/html; charset=utf-8");
  expect(typeOf("/sw.js")).toBe("text/javascript; charset=utf-8");
  expect(typeOf("/assets/app-C0ntentH.css")).toBe("text/css; charset=utf-8");
  expect(typeOf("/assets/figtree-Ab12_d-4.woff2")).toBe("font/woff2");
  expect(typeOf("/icon.png")).toBe("image/png");
  expect(typeOf("/app.webmanifest")).toBe("application/manifest+json; charset=utf-8");
  expect(typeOf("/a.svg")).toBe("image/svg+xml; charset=utf-8");
  expect(typeOf("/a.json")).toBe("application/json; charset=utf-8");
  expect(typeOf("/a.txt")).toBe("text/plain; charset=utf-8");
  expect(typeOf("/a.exe")).toBe("application/octet-stream");
  expect(typeOf("/no-ending")).toBe("application/octet-stream");
});

test("WebAssembly is allowed in the password worker and nowhere else", () => {
  const files = readFiles(
    makeAppFolder({
      "assets/password-worker.html": "<p></p>",
      "assets/password-worker.css": "p {}",
      "assets/age-worker-Zz9yXx8w.js": "1",
    }),
  );
  const withWasm = [...files].filter(([, file]) => file.contentSecurityPolicy.includes("wasm"));
  expect(withWasm.map(([path]) => path)).toEqual(["/assets/password-worker-Zz9yXx8w.js"]);
  expect(files.get("/sw.js")?.contentSecurityPolicy).toBe(strictPolicy);
  expect(files.get("/assets/age-worker-Zz9yXx8w.js")?.contentSecurityPolicy).toBe(ageWorkerPolicy);
  expect(files.get("/hulp-nu")?.contentSecurityPolicy).toContain("style-src 'self' 'sha256-");
});

test("text is kept compressed, each form unpacks to the file and has its own tag", () => {
  const folder = makeAppFolder();
  const variants = readFiles(folder).get("/")?.variants ?? [];
  expect(variants.map((variant) => variant.encoding)).toEqual(["br", "gzip", "identity"]);
  const [brotli, gzipped, identity] = variants;
  if (!brotli || !gzipped || !identity) throw new Error("a form is missing");
  expect(brotliDecompressSync(brotli.body).toString()).toBe(startPage);
  expect(gunzipSync(gzipped.body).toString()).toBe(startPage);
  expect(readFileSync(join(folder, "index.html")).equals(identity.body)).toBe(true);
  expect(new Set(variants.map((variant) => variant.etag)).size).toBe(3);
  for (const { etag } of variants) expect(etag).toMatch(/^"[\w-]+"$/);
});

test("images, fonts and what would only grow are kept as they are", () => {
  const files = readFiles(makeAppFolder());
  for (const path of ["/icon.png", "/assets/figtree-Ab12_d-4.woff2", "/app.webmanifest"]) {
    expect(
      files.get(path)?.variants.map((variant) => variant.encoding),
      path,
    ).toEqual(["identity"]);
  }
});

test("a folder without a start page is an app that was not built", () => {
  const empty = makeTemporaryFolder();
  const file = join(empty, "file");
  writeFileSync(file, "");
  for (const folder of [empty, join(empty, "none"), file]) {
    expect(readStaticFiles(folder)).toEqual({ ok: false, error: { type: "app-not-built" } });
  }
});
