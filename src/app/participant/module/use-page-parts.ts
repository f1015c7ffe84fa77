import { useEffect, useState } from "preact/hooks";
import type { Module, Page } from "../../../domain/programme/module.ts";
import { pageExercises } from "../../../domain/programme/module-pages.ts";
import { loadPageParts, type PageParts } from "./page-parts.ts";

/** What the page is drawn with, once it is there. That of the next page is fetched behind it, so that it opens at once. */
export function usePageParts(
  module: Module | undefined,
  page: Page | undefined,
  next: Page | undefined,
): PageParts | null {
  const [partsByPage, setParts] = useState<ReadonlyMap<Page, PageParts>>(new Map());
  useEffect(() => {
    let wanted = true;
    const load = async (one: Page | undefined): Promise<void> => {
      if (module === undefined || one === undefined || partsByPage.has(one)) return;
      const parts = await loadPageParts(one, pageExercises(module, one));
      if (wanted) setParts((standing) => new Map(standing).set(one, parts));
    };
    void load(page).then(() => load(next));
    return () => {
      wanted = false;
    };
  }, [module, page, next, partsByPage]);
  return page === undefined ? null : (partsByPage.get(page) ?? null);
}
