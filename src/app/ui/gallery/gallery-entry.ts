import type { VNode } from "preact";

/** One component: `file` is its file in `src/app/ui` without the ending. */
export type GalleryEntry = {
  readonly file: string;
  readonly states: readonly { readonly name: string; readonly view: () => VNode }[];
};
