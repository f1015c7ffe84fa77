import { createScriptUrl } from "./trusted-types.ts";

export type ServiceWorkerEvents = {
  /** A newer release lies ready on this device: it starts only through `applyUpdate`. Called again for a still newer one. */
  readonly onUpdateReady: () => void;
};

/**
 * Lets the app work offline. Does nothing where the browser has no service workers or in development.
 * A failed registration leaves the app working online, and the browser tries again at the next visit.
 */
export async function registerServiceWorker({ onUpdateReady }: ServiceWorkerEvents): Promise<void> {
  if (import.meta.env.DEV || !("serviceWorker" in navigator)) return;
  reloadWhenReplaced();
  const registration = await navigator.serviceWorker
    .register(createScriptUrl("/sw.js"), { updateViaCache: "none" })
    .catch(() => null);
  if (registration === null) return;
  if (registration.waiting !== null) onUpdateReady();
  tellWhenReady(registration, registration.installing, onUpdateReady);
  registration.addEventListener("updatefound", () =>
    tellWhenReady(registration, registration.installing, onUpdateReady),
  );
}

/** Starts the release that waits and loads the page anew. Save what is being typed before calling it. */
export async function applyUpdate(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  const waiting = registration?.waiting ?? null;
  if (waiting === null) {
    // Another tab was first: the new release is in charge already.
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage({ type: "activate-update" });
}

/** The very first release needs no word: it is what the page already shows. */
function tellWhenReady(
  registration: ServiceWorkerRegistration,
  installing: ServiceWorker | null,
  onUpdateReady: () => void,
): void {
  if (registration.active === null) return;
  installing?.addEventListener("statechange", () => {
    if (installing.state === "installed") onUpdateReady();
  });
}

/**
 * When another tab starts a new release, the files of the old one are gone from the device. This tab stays as it is,
 * with what is being typed, until it needs a file that it had not loaded yet.
 */
function reloadWhenReplaced(): void {
  if (navigator.serviceWorker.controller === null) return;
  navigator.serviceWorker.addEventListener(
    "controllerchange",
    () => addEventListener("vite:preloadError", () => location.reload()),
    { once: true },
  );
}
