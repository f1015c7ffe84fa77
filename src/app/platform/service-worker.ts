/**
 * The service worker: it keeps one whole release on the device and serves it from there, also offline.
 * It is the most trusted code of the app, so it is short, imports nothing and is shipped as it stands here: the build
 * only takes the types out. It holds no list of files and no key, so its bytes change only when this file does; a
 * worker that changes without the release saying so is noticed by the page (docs/decisions/0017-signed-release.md).
 *
 * Promised: a release is kept whole or not at all, and only if every file has the hash that its manifest names; a newer
 * one is kept only if its manifest is signed by the key that the release in charge names, and is not older; it waits
 * until the participant asks for it, or until nobody has the app open; nothing else is ever stored; `/api/` is never
 * touched. When the server wakes it, it shows the same few neutral words each time, which are not about anything.
 */
const cachePrefix = "loslaten-";
/** Says which release is in charge (`/now`), which one waits (`/next`), and what was refused last (`/refused`). */
const stateCache = "loslaten-release";

declare const self: ServiceWorkerGlobalScope;
type ReleaseFile = { readonly path: string; readonly integrity: string };
type Manifest = {
  readonly format: "loslaten-release-1";
  readonly version: string;
  /** Of the commit, in seconds since 1970: what is lower is older. */
  readonly madeAt: number;
  /** The Ed25519 key that must sign the next release, raw, in base64; null when this release is not signed. */
  readonly key: string | null;
  /** The hash of this very script. */
  readonly worker: string;
  readonly files: readonly ReleaseFile[];
};
type Kept = Omit<Manifest, "format" | "files"> & { readonly cache: string };
type Refusal = { readonly reason: "signature" | "older" | "files" };
type Found = { readonly cache: string; readonly bytes: ArrayBuffer; readonly signatures: string };

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("message", (event) => {
  const { type } = event.data ?? {};
  if (type === "look-for-update") event.waitUntil(inTurn(lookForUpdate).catch(() => undefined));
  if (type === "check-worker") event.waitUntil(checkWorker().then((told) => event.source?.postMessage(told)));
  if (type === "activate-update") event.waitUntil(activateUpdate());
});

self.addEventListener("fetch", (event) => {
  const paths = pathsToServe(event.request);
  if (paths.length > 0) event.respondWith(serve(paths, event));
});

/** A push has no content: whoever sees the screen learns that something is there, and not what. */
self.addEventListener("push", (event) => {
  const notice = {
    body: "Er staat iets voor je klaar.",
    tag: "loslaten",
    icon: "/icons/icon-192.png",
    lang: "nl",
  };
  event.waitUntil(self.registration.showNotification("Even kijken", notice));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(showApp());
});

async function showApp() {
  const [open] = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  await (open === undefined ? self.clients.openWindow(await findStart()) : open.focus());
}

/** Several apps share this worker: the front of the one that somebody has here, by its database. */
async function findStart(): Promise<string> {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (names.includes("loslaten")) return "/vandaag";
  if (names.includes("loslaten-buddy")) return "/buddy";
  return names.includes("loslaten-praktijk") ? "/praktijk" : "/vandaag";
}

/**
 * The first release is believed as it comes: there is nothing to hold against it. A newer worker finds a release in
 * charge, keeps to the key that it names, and may start at once because it changes nothing of what is served.
 */
async function install() {
  if ((await read<Kept>("/now")) !== null) return self.skipWaiting();
  const found = await fetchRelease();
  const manifest = readManifest(found.bytes);
  if (!(await keep(found, manifest))) throw new Error("a file is missing or changed");
  await write("/now", toKept(found, manifest));
}

async function takeOver() {
  await tidy();
  await self.clients.claim();
}

/** Runs one at a time, however many tabs ask. */
function inTurn<Value>(step: () => Promise<Value>): Promise<Value> {
  return self.navigator.locks.request("loslaten-release", step);
}

/** Throws when there is no network: that is no refusal. */
async function lookForUpdate() {
  const now = await read<Kept>("/now");
  if (now === null) return;
  const found = await fetchRelease();
  const waits = (await read<Kept>("/next"))?.cache === found.cache;
  if (found.cache === now.cache) await forget("/refused");
  if (waits) await tell("update-ready");
  if (waits || found.cache === now.cache) return;
  const refusal = await takeIn(found, now);
  if (refusal !== null) return write("/refused", refusal);
  await forget("/refused");
  await tidy();
  await tell("update-ready");
}

/** Keeps the release as the one that waits, or says why not: then everything stays as it was. */
async function takeIn(found: Found, now: Kept): Promise<Refusal | null> {
  if (!(await isSigned(found, now.key))) return { reason: "signature" };
  const manifest = readManifest(found.bytes);
  if (manifest.madeAt < now.madeAt) return { reason: "older" };
  if (!(await keep(found, manifest))) return { reason: "files" };
  await write("/next", toKept(found, manifest));
  return null;
}

/** A manifest may bring several signatures, one a line, so that a new key and the old one can both be served. */
async function isSigned({ bytes, signatures }: Found, key: string | null): Promise<boolean> {
  if (key === null) return true;
  const raw = fromBase64(key);
  const publicKey = await crypto.subtle
    .importKey("raw", raw, "Ed25519", false, ["verify"])
    .catch(whenUnknown);
  // A browser without Ed25519 cannot run the app, only the help screen, which must not stay old for ever.
  if (publicKey === null) return true;
  const lines = signatures.split("\n").filter((line) => /^[\w+/]{86}==$/.test(line));
  const checks = lines.map((line) => crypto.subtle.verify("Ed25519", publicKey, fromBase64(line), bytes));
  return (await Promise.all(checks)).includes(true);
}

function whenUnknown(error: unknown): null {
  if (error instanceof DOMException && error.name === "NotSupportedError") return null;
  throw error;
}

async function fetchRelease(): Promise<Found> {
  const [manifest, signatures] = await Promise.all(["/release.json", "/release.sig"].map(fetchAnew));
  if (manifest?.ok !== true) throw new Error("no manifest");
  const bytes = await manifest.arrayBuffer();
  const cache = cachePrefix + toHex(await crypto.subtle.digest("SHA-256", bytes)).slice(0, 32);
  return { cache, bytes, signatures: signatures?.ok === true ? await signatures.text() : "" };
}

/** Called on what is signed by the known key, or where there is no key to hold it to. */
function readManifest(bytes: ArrayBuffer): Manifest {
  const manifest: Manifest = JSON.parse(new TextDecoder().decode(bytes));
  if (manifest.format !== "loslaten-release-1") throw new Error("another kind of manifest");
  return manifest;
}

/** All or nothing: one missing or changed file refuses the whole release. */
async function keep(found: Found, manifest: Manifest): Promise<boolean> {
  const cache = await caches.open(found.cache);
  const kept = await Promise.all(manifest.files.map((file) => keepFile(cache, file))).catch(async (error) => {
    await caches.delete(found.cache);
    throw error;
  });
  if (kept.includes(false)) await caches.delete(found.cache);
  else await cache.put("/release.json", jsonResponse(found.bytes));
  return !kept.includes(false);
}

async function keepFile(cache: Cache, { path, integrity }: ReleaseFile): Promise<boolean> {
  const response = await fetchAnew(path);
  const bytes = await response.clone().arrayBuffer();
  if (!response.ok || (await hashOf(bytes)) !== integrity) return false;
  await cache.put(path, response);
  return true;
}

/** Asked by a page that sees another worker come: does a release that is signed by the known key announce one? */
async function checkWorker() {
  const now = await read<Kept>("/now");
  const found = await fetchRelease().catch(() => null);
  if (now === null || found === null) return { type: "worker-unknown" };
  const isAnnounced = (await isSigned(found, now.key)) && readManifest(found.bytes).worker !== now.worker;
  return { type: isAnnounced ? "worker-announced" : "worker-unknown" };
}

async function activateUpdate() {
  await self.skipWaiting();
  await inTurn(startNext);
  await tell("release-started");
}

async function startNext() {
  const next = await read<Kept>("/next");
  if (next === null) return;
  await write("/now", next);
  await forget("/next");
  await tidy();
}

/** Whoever opens the app when no page of it is open gets the release that waits. */
async function startNextWhenAlone(event: FetchEvent) {
  if ((await read<Kept>("/next")) === null) return;
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.every(({ id }) => id === event.resultingClientId)) await inTurn(startNext);
}

/** Takes away every release but the one in charge and the one that waits. */
async function tidy() {
  const kept = await Promise.all([read<Kept>("/now"), read<Kept>("/next")]);
  const needed = [stateCache, ...kept.map((release) => release?.cache)];
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(cachePrefix) && !needed.includes(name));
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** The files that may answer this request, the best first; none leaves the request to the browser. */
function pathsToServe(request: Request): readonly string[] {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return [];
  if (pathname.startsWith("/api/") || pathname.startsWith("/.well-known/")) return [];
  return request.mode === "navigate" ? [pathname, pageAt(pathname)] : [pathname];
}

function pageAt(pathname: string): string {
  if (pathname === "/hulp-nu") return "/hulp-nu.html";
  if (pathname === "/lijst") return "/lijst.html";
  if (pathname === "/praktijk" || pathname.startsWith("/praktijk/")) return "/praktijk.html";
  if (pathname === "/buddy" || pathname.startsWith("/buddy/")) return "/buddy.html";
  return "/index.html";
}

async function serve(paths: readonly string[], event: FetchEvent): Promise<Response> {
  if (event.request.mode === "navigate") await startNextWhenAlone(event);
  const now = await read<Kept>("/now");
  if (now !== null) {
    const cache = await caches.open(now.cache);
    const kept = await Promise.all(paths.map((path) => cache.match(path, { ignoreVary: true })));
    const best = kept.find((response) => response !== undefined);
    if (best !== undefined) return best;
  }
  return fetch(event.request);
}

async function read<Value>(name: string): Promise<Value | null> {
  const kept = await caches.match(name, { cacheName: stateCache });
  return kept === undefined ? null : kept.json();
}

async function write(name: string, value: Kept | Refusal) {
  await (await caches.open(stateCache)).put(name, jsonResponse(JSON.stringify(value)));
}

async function forget(name: string) {
  await (await caches.open(stateCache)).delete(name);
}

async function tell(type: string) {
  for (const page of await self.clients.matchAll({ type: "window" })) page.postMessage({ type });
}

function toKept({ cache }: Found, { version, madeAt, key, worker }: Manifest): Kept {
  return { cache, version, madeAt, key, worker };
}

function fetchAnew(path: string): Promise<Response> {
  return fetch(path, { cache: "no-cache" });
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}

function jsonResponse(body: BodyInit): Response {
  return new Response(body, { headers: { "content-type": "application/json; charset=utf-8" } });
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
