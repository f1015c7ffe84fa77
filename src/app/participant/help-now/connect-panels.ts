import { findElement } from "./find-element.ts";

/** The panel that the address brought, before anything was touched here: behind it lies another page. */
let panelOfArrival: string | null = null;
/** A step back is done a moment after it was asked for; asking twice would leave this page. The address of before. */
let walkingBackFrom: string | null = null;

/** The anchors open and close the panels by themselves; this keeps history short and the focus where it belongs. */
export function connectPanels(): void {
  if (history.state?.isReachedFromHere !== true) panelOfArrival = openPanelId(location.href);
  for (const link of document.querySelectorAll("[data-back]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      closePanel();
    });
  }
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && openPanelId(location.href) !== null) closePanel();
  });
  addEventListener("hashchange", (event) => {
    if (event.newURL !== walkingBackFrom) walkingBackFrom = null;
    if (openPanelId(event.newURL) === null) return focusTileOf(openPanelId(event.oldURL));
    // So that it is known after the page was loaded anew. Whoever is fast has closed the panel again by now.
    if (isReachedFromHere()) history.replaceState({ isReachedFromHere: true }, "");
  });
}

/** Hides at once, and leaves no way back to this page in the history of the tab. */
export function connectQuickHide(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-quick-hide]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      location.replace(link.href);
    });
  }
}

/** Ways back to the wave from something that was done: they ask how it is now. */
export function onLookBack(ask: () => void): void {
  for (const link of document.querySelectorAll("[data-look-back]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      ask();
      closePanel();
    });
  }
}

export function onOpened(callByPanel: Readonly<Record<string, () => void>>): void {
  addEventListener("hashchange", (event) => {
    const id = openPanelId(event.newURL);
    if (id !== null) callByPanel[id]?.();
  });
}

function closePanel(): void {
  if (location.href === walkingBackFrom) return;
  // Walking back adds no step to the history of the tab.
  if (isReachedFromHere()) {
    walkingBackFrom = location.href;
    history.back();
  } else {
    panelOfArrival = null;
    location.replace("#wave");
  }
}

function isReachedFromHere(): boolean {
  const id = openPanelId(location.href);
  return id !== null && id !== panelOfArrival;
}

function openPanelId(url: string): string | null {
  const id = new URL(url).hash.slice(1);
  return document.getElementById(id)?.classList.contains("panel") ? id : null;
}

function focusTileOf(panelId: string | null): void {
  if (panelId !== null) findElement(`tile-${panelId}`).focus({ preventScroll: true });
}
