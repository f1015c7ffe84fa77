/**
 * The service worker: it keeps one whole release on the device and serves it from there, also offline.
 * It is the most trusted code of the app, so it is short, imports nothing and is shipped as it stands here:
 * the build only takes the types out and fills in RELEASE_HASH and RELEASE_FILES.
 *
 * Promised: a release is kept whole or not at all, and only if every file has the hash that the build gave it;
 * a new release waits until the participant asks for it; nothing else is ever stored; `/api/` is never touched.
 * When the server wakes it, it shows the same few neutral words each time, which are not about anything.
 */
const cachePrefix = "loslaten-";
const releaseHash = "RELEASE_HASH";
const cacheName = `${cachePrefix}${releaseHash}`;
const files: readonly ReleaseFile[] = JSON.parse("RELEASE_FILES");
const paths = new Set(files.map((file) => file.path));

declare const self: ServiceWorkerGlobalScope;
type ReleaseFile = { readonly path: string; readonly integrity: string };

self.addEventListener("install", (event) => event.waitUntil(keepRelease()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("message", (event) => {
  if (event.data?.type === "activate-update") event.waitUntil(self.skipWaiting());
});

self.addEventListener("fetch", (event) => {
  const path = pathToServe(event.request);
  if (path !== null) event.respondWith(serve(path, event.request));
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
  await (open === undefined ? self.clients.openWindow("/vandaag") : open.focus());
}

/** All or nothing: one missing or changed file refuses the whole release, and the old one stays in charge. */
async function keepRelease() {
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map(({ path, integrity }) => new Request(path, { integrity, cache: "no-cache" })));
}

async function takeOver() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(cachePrefix) && name !== cacheName);
  await Promise.all(older.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The file of the release that answers this request; null leaves the request to the browser. */
function pathToServe(request: Request): string | null {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || pathname.startsWith("/api/"))
    return null;
  if (paths.has(pathname)) return pathname;
  if (request.mode !== "navigate" || pathname.startsWith("/.well-known/")) return null;
  if (pathname === "/hulp-nu") return "/hulp-nu.html";
  if (pathname === "/lijst") return "/lijst.html";
  if (pathname === "/praktijk" || pathname.startsWith("/praktijk/")) return "/praktijk.html";
  if (pathname === "/buddy" || pathname.startsWith("/buddy/")) return "/buddy.html";
  return "/index.html";
}

async function serve(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(path, { ignoreVary: true })) ?? fetch(request);
}
