/** The element that the build put into the page; throws when page and script do not belong together. */
export function findElement(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element;
}

/** Writes only what changed: a live region speaks, and a layout is computed, at every write. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
