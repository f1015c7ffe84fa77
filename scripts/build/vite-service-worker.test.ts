import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BuiltFile, listReleaseFiles, renderServiceWorker } from "./vite-service-worker.ts";

const source = await readFile(join(import.meta.dirname, "../../src/app/platform/service-worker.ts"), "utf8");

function builtFile(path: string, text = path): BuiltFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

const files = [
  builtFile("index.html", "<!doctype html>"),
  builtFile("hulp-nu.html"),
  builtFile("assets/index-BnlEv0o-.js"),
  builtFile("icons/icon-192.png"),
];

function hashOf(script: string): string | undefined {
  return /releaseHash = "(\w+)"/.exec(script)?.[1];
}

describe("the files that a device keeps", () => {
  test("are all files of the build, as the server names them", () => {
    expect(listReleaseFiles(files).map(({ path }) => path)).toEqual([
      "/assets/index-BnlEv0o-.js",
      "/hulp-nu.html",
      "/icons/icon-192.png",
      "/index.html",
    ]);
  });

  test("carry the hash that a browser checks", () => {
    const expected = createHash("sha256").update("<!doctype html>").digest("base64");
    expect(listReleaseFiles(files).find(({ path }) => path === "/index.html")?.integrity).toBe(
      `sha256-${expected}`,
    );
  });

  test("leave out the worker itself, the build's own notes and source maps", () => {
    const others = [builtFile("sw.js"), builtFile(".vite/manifest.json"), builtFile("assets/index.js.map")];
    expect(listReleaseFiles([...files, ...others])).toEqual(listReleaseFiles(files));
  });
});

describe("the worker that is served", () => {
  test("holds the whole list and no placeholder", async () => {
    const script = await renderServiceWorker(source, files);
    for (const { path, integrity } of listReleaseFiles(files)) {
      expect(script).toContain(path);
      expect(script).toContain(integrity);
    }
    expect(script).not.toMatch(/RELEASE_FILES"|"RELEASE_HASH/);
  });

  test("is named after its content: the same build gives the same worker, another build another one", async () => {
    const script = await renderServiceWorker(source, files);
    expect(await renderServiceWorker(source, [...files].reverse())).toBe(script);
    const changed = await renderServiceWorker(source, [builtFile("index.html", "!"), ...files.slice(1)]);
    expect(hashOf(script)).toMatch(/^[\da-f]{32}$/);
    expect(hashOf(changed)).not.toBe(hashOf(script));
    const newWorker = await renderServiceWorker(
      `${source}\nself.addEventListener("sync", () => {});\n`,
      files,
    );
    expect(hashOf(newWorker)).not.toBe(hashOf(script));
  });

  test("stays readable: the names and the comments of the source, and no types", async () => {
    const script = await renderServiceWorker(source, files);
    expect(script).toContain("All or nothing");
    expect(script).toContain("function pathToServe(request)");
    expect(script).not.toContain("ServiceWorkerGlobalScope");
  });

  test("is not made from a source without the places to fill in, nor for an empty build", async () => {
    await expect(renderServiceWorker("const files = [];", files)).rejects.toThrow("RELEASE_HASH");
    await expect(renderServiceWorker(source, [])).rejects.toThrow("at least one file");
  });
});
