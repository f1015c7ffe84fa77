/** Puts the focus on the heading of a screen that took the place of another; the first screen leaves it alone. */
export type HeadingFocus = { readonly moveTo: (document: Document) => void };

export function startHeadingFocus(): HeadingFocus {
  let isFirst = true;
  return {
    moveTo: (document) => {
      if (!isFirst) document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
      isFirst = false;
    },
  };
}
