import { useEffect, useMemo, useState } from "preact/hooks";
import type { Module } from "../../../domain/programme/module.ts";
import { moduleToPages, type PlacedPage, pageExercises } from "../../../domain/programme/module-pages.ts";
import { loadModule } from "../../platform/programme-content.ts";
import { lazyScreen } from "../../shared/lazy-screen.tsx";
import { useApp } from "../app-model.tsx";
import { modulePath } from "../paths.ts";
import { answerLookup } from "./answer-lookup.ts";
import { furthestPage } from "./furthest-page.ts";
import { ReadingPage } from "./reading-page.tsx";
import { usePageParts } from "./use-page-parts.ts";

type Loaded = { readonly moduleId: string; readonly module: Module | null };

const NotWritten = lazyScreen(async () => (await import("./not-written.tsx")).NotWritten);

/** A module, one page at a time, in order; a page further on than somebody came leads back to where they were. */
export function ModuleScreen({ moduleId, page }: { readonly moduleId: string; readonly page: number }) {
  const app = useApp();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let wanted = true;
    loadModule(moduleId).then((module) => {
      if (wanted) setLoaded({ moduleId, module });
    });
    return () => {
      wanted = false;
    };
  }, [moduleId]);

  const module = loaded?.moduleId === moduleId ? loaded.module : undefined;
  const pages = module ? moduleToPages(module, answerLookup(app)) : [];
  const reachable = furthestPage(app, moduleId);
  // A page further on than somebody came, or one that is not for them, leads back to the last one before it.
  const at = pages.findLastIndex(({ index }) => index <= Math.min(page, reachable));
  const placed: PlacedPage | undefined = pages[Math.max(0, at)];
  const leadsTo = placed !== undefined && placed.index !== page ? placed.index : null;
  useEffect(() => {
    if (leadsTo !== null) app.router.replace(modulePath(moduleId, leadsTo));
  }, [app, leadsTo, moduleId]);
  const exercises = useMemo(
    () => (module && placed ? pageExercises(module, placed.page) : []),
    [module, placed?.page],
  );

  const next = pages[at + 1];
  const parts = usePageParts(module ?? undefined, placed?.page, next?.page);

  if (module === undefined || leadsTo !== null) return null;
  if (module === null || placed === undefined) return <NotWritten />;
  if (parts === null) return null;
  const place = { module, placed, previous: pages[at - 1]?.index ?? null, next: next?.index ?? null };
  const key = placed.page.id;
  if (parts.exercises === null) return <ReadingPage key={key} {...place} blocks={parts.blocks} />;
  const { ExercisePage, fields } = parts.exercises;
  return <ExercisePage key={key} {...place} blocks={parts.blocks} exercises={exercises} fields={fields} />;
}
