import { type ReadonlySignal, signal } from "@preact/signals";

/** Where the app stands, and how to move. The browser's own history is the only store of it. */
export type Router = {
  readonly path: ReadonlySignal<string>;
  readonly go: (path: string) => void;
  /** Goes there without leaving a step back to here. */
  readonly replace: (path: string) => void;
  readonly back: () => void;
};

/** Follows links inside the app without a page load; links that leave the app (or this document) stay links. */
export function startRouter(window: Window, ownsPath: (path: string) => boolean): Router {
  const path = signal(window.location.pathname);
  const show = (): void => {
    path.value = window.location.pathname;
    window.scrollTo(0, 0);
  };
  const go = (to: string): void => {
    if (to !== window.location.pathname) window.history.pushState(null, "", to);
    show();
  };
  window.addEventListener("popstate", () => {
    path.value = window.location.pathname;
  });
  window.document.addEventListener("click", (event) => {
    const target = internalTarget(event, window.location.origin);
    if (target === null || !ownsPath(target)) return;
    event.preventDefault();
    go(target);
  });
  return {
    path,
    go,
    replace: (to) => {
      window.history.replaceState(null, "", to);
      show();
    },
    back: () => window.history.back(),
  };
}

/** The path of a plain click on a link of our own, else null. */
function internalTarget(event: MouseEvent, origin: string): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || link.target !== "" || link.hasAttribute("download")) return null;
  const url = new URL(link.href);
  return url.origin === origin && url.hash === "" ? url.pathname : null;
}
