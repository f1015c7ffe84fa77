/** A `ref` for what comes in the place of a button that was just pressed: the focus would fall off the page without it. */
export function focusHere(element: HTMLElement | null): void {
  element?.focus();
}
