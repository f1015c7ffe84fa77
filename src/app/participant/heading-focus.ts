import { useEffect } from "preact/hooks";
import { useApp } from "./app-model.ts";

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

/** So that a screen reader and the Tab key begin where the new screen begins, however it came there. */
export function useHeadingFocus(title: string): void {
  const { headingFocus, router } = useApp();
  const path = router.path.value;
  useEffect(() => headingFocus.moveTo(document), [headingFocus, title, path]);
}
