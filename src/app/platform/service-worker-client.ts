import { isLoadingQuietly } from "./load-quietly.ts";
import { createScriptUrl } from "./trusted-types.ts";

export type ServiceWorkerEvents = {
  /** A newer release lies ready on this device: it starts only through `applyUpdate`. May be called again. */
  readonly onUpdateReady: () => void;
  /** The server sent another service worker than the release that is signed says. It may take over without a word. */
  readonly onUnknownWorker: () => void;
};

/** How long a page that stays open may go without asking for a newer release. */
const lookAgainMs = 3_600_000;

/**
 * Lets the app work offline. Does nothing where the browser has no service workers or in development.
 * A failed registration leaves the app working online, and the browser tries again at the next visit.
 */
export async function registerServiceWorker(events: ServiceWorkerEvents): Promise<void> {
  if (import.meta.env.DEV || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("message", ({ data }) => {
    if (data?.type === "update-ready") events.onUpdateReady();
    if (data?.type === "worker-unknown") events.onUnknownWorker();
    if (data?.type === "release-started") reloadWhenIncomplete();
  });
  const registration = await serviceWorker
    .register(createScriptUrl("/sw.js"), { updateViaCache: "none" })
    .catch(() => null);
  if (registration === null) return;
  // A worker of an earlier app waits for a word; since then only releases do.
  if (registration.waiting !== null) events.onUpdateReady();
  if (registration.installing !== null) askAboutWorker(registration);
  registration.addEventListener("updatefound", () => askAboutWorker(registration));
  lookForUpdate(registration);
  const started = { lookedAtMs: Date.now() };
  addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - started.lookedAtMs < lookAgainMs) return;
    started.lookedAtMs = Date.now();
    lookForUpdate(registration);
  });
}

/** Starts the release that waits and loads the page anew. Save what is being typed before calling it. */
export async function applyUpdate(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  const worker = registration?.waiting ?? registration?.active ?? null;
  if (worker === null) return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data?.type === "release-started") location.reload();
  });
  worker.postMessage({ type: "activate-update" });
}

function lookForUpdate({ active }: ServiceWorkerRegistration): void {
  active?.postMessage({ type: "look-for-update" });
}

/** The worker that is in charge answers: the new one could say what it likes. */
function askAboutWorker({ active }: ServiceWorkerRegistration): void {
  active?.postMessage({ type: "check-worker" });
}

/**
 * When another tab starts a new release, the files of the old one are gone from the device. This tab stays as it is,
 * with what is being typed, until somebody needs a file that it had not loaded yet.
 */
function reloadWhenIncomplete(): void {
  addEventListener("vite:preloadError", () => {
    if (!isLoadingQuietly()) location.reload();
  });
}
