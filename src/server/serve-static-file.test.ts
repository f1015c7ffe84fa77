import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { serveStaticFile } from "./serve-static-file.ts";
import { readStaticFiles } from "./static-files.ts";
import { makeAppFolder, startPage } from "./testing/app-folder.test-support.ts";

type Ask = (path: string, headers?: Readonly<Record<string, string>>, method?: string) => Response;

function openApp(): Ask {
  const files = readStaticFiles(makeAppFolder());
  if (!files.ok) throw new Error(files.error.type);
  return (path, headers = {}, method = "GET") =>
    serveStaticFile(files.value, { method, path, header: (name) => headers[name] });
}

const asPage = { accept: "text/html,application/xhtml+xml" };

test("a place inside the app gets the start page when a browser asks for a page", async () => {
  const ask = openApp();
  for (const path of ["/programma", "/programma/les-3", "/v1.2/les", "/programma/"]) {
    const answer = ask(path, asPage);
    expect([path, answer.status, await answer.text()]).toEqual([path, 200, startPage]);
    expect(ask(path, { accept: "*/*" }).status, path).toBe(404);
  }
});

test("a page has a clean address of its own, for whoever asks", async () => {
  const ask = openApp();
  for (const path of ["/hulp-nu", "/hulp-nu/", "/hulp-nu.html"]) {
    expect(await ask(path).text(), path).toContain("<title>Hulp nu</title>");
  }
  for (const path of ["/", "/index", "/index.html"]) expect(await ask(path).text(), path).toBe(startPage);
});

test("a file that is not there is not found, also for a browser that wants a page", async () => {
  const ask = openApp();
  const missing = ["/none.js", "/assets/none-C0ntentH.js", "/.vite/manifest.json", "/programma/les.html"];
  const outside = ["/../package.json", "/assets/../../package.json", "/..%2fpackage.json", "//etc/hosts.txt"];
  for (const path of [...missing, ...outside]) {
    const answer = ask(path, asPage);
    expect([path, answer.status, await answer.text()]).toEqual([path, 404, "Not found\n"]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  }
});

test("files are only read: every other method is refused", async () => {
  const ask = openApp();
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
    for (const path of ["/", "/sw.js", "/none.js"]) {
      const answer = ask(path, asPage, method);
      expect([method, path, answer.status, answer.headers.get("allow")]).toEqual([
        method,
        path,
        405,
        "GET, HEAD",
      ]);
    }
  }
});

test("HEAD says the same as GET, without the body", async () => {
  const ask = openApp();
  for (const path of ["/", "/sw.js", "/icon.png"]) {
    const [head, get] = [ask(path, {}, "HEAD"), ask(path)];
    expect([...head.headers]).toEqual([...get.headers]);
    expect(await head.text()).toBe("");
    expect(head.headers.get("content-length")).toBe(String((await get.arrayBuffer()).byteLength));
  }
});

test("the smallest form that the browser takes is sent, and it can be unpacked", async () => {
  const ask = openApp();
  const read = async (acceptEncoding: string) => {
    const answer = ask("/", { "accept-encoding": acceptEncoding });
    return {
      encoding: answer.headers.get("content-encoding"),
      body: Buffer.from(await answer.arrayBuffer()),
    };
  };
  for (const header of ["gzip, deflate, br", "BR;q=0.1, gzip;q=1.0"]) {
    const { encoding, body } = await read(header);
    expect([header, encoding, brotliDecompressSync(body).toString()]).toEqual([header, "br", startPage]);
  }
  for (const header of ["gzip", "br;q=0, gzip", "br; q=0.000,gzip"]) {
    const { encoding, body } = await read(header);
    expect([header, encoding, gunzipSync(body).toString()]).toEqual([header, "gzip", startPage]);
  }
  for (const header of ["", "*", "identity", "gzip;q=0", "brotli"]) {
    const { encoding, body } = await read(header);
    expect([header, encoding, body.toString()]).toEqual([header, null, startPage]);
  }
});

test("a cache knows that the form depends on what was asked", async () => {
  const ask = openApp();
  expect(ask("/").headers.get("vary")).toBe("accept-encoding");
  expect(ask("/icon.png").headers.get("vary")).toBeNull();
});

test("a browser that has this very form gets 304, and another form is sent anew", async () => {
  const ask = openApp();
  const brotli = { "accept-encoding": "br" };
  const etag = ask("/", brotli).headers.get("etag") ?? "";
  for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
    const answer = ask("/", { ...brotli, "if-none-match": tag });
    expect([tag, answer.status, answer.headers.get("etag"), await answer.text()]).toEqual([
      tag,
      304,
      etag,
      "",
    ]);
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  }
  expect(ask("/", { "accept-encoding": "gzip", "if-none-match": etag }).status).toBe(200);
  expect(ask("/", { ...brotli, "if-none-match": '"other"' }).status).toBe(200);
});
