import { findElement } from "./find-element.ts";

/** The anchors open and close the panels by themselves; this keeps history short and the focus where it belongs. */
export function connectPanels(): void {
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
    // Reached from a screen of this page: "back" may walk back, instead of adding a step.
    if (openPanelId(event.newURL) !== null) history.replaceState({ isReachedFromHere: true }, "");
    else focusTileOf(openPanelId(event.oldURL));
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
  if (history.state?.isReachedFromHere === true) history.back();
  else location.replace("#wave");
}

function openPanelId(url: string): string | null {
  const id = new URL(url).hash.slice(1);
  return document.getElementById(id)?.classList.contains("panel") ? id : null;
}

function focusTileOf(panelId: string | null): void {
  if (panelId !== null) findElement(`tile-${panelId}`).focus({ preventScroll: true });
}
