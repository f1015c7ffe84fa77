import { sep } from "node:path";
import type { Rolldown } from "vite";

type CodeSplitting = Exclude<Rolldown.OutputOptions["codeSplitting"], boolean | undefined>;
type Graph = Parameters<
  Extract<NonNullable<CodeSplitting["groups"]>[number]["name"], (...rest: never) => unknown>
>[1];

/**
 * Puts all that the page loads before anything runs into one chunk. Left alone, the bundler cuts it into some fifty, one
 * for each set of lazy screens that share something with it: the same code, a fifth heavier compressed. What another
 * page loads too, at once or later, stays outside, so that the help screen loads nothing of the app, its style least of all. What nearly every page of the programme
 * uses, and is small, comes along: the first minute leads there.
 */
export function firstLoadChunk(
  page: string,
  otherPages: readonly string[],
  alongWithIt: RegExp,
): CodeSplitting {
  return {
    includeDependenciesRecursively: false,
    groups: [
      {
        name: (id, graph) => {
          const isFirst = isBehind(graph, id, page) ? !isEntry(graph, id, page) : alongWithIt.test(id);
          return isFirst && !otherPages.some((other) => isEverBehind(graph, id, other)) ? "first" : null;
        },
      },
    ],
  };
}

/** Whether the page imports this statically, however deep. */
function isBehind(graph: Graph, id: string, page: string): boolean {
  return leadsTo(id, page, (one) => graph.getModuleInfo(one)?.importers ?? []);
}

/** The same, also by imports that wait. */
function isEverBehind(graph: Graph, id: string, page: string): boolean {
  return leadsTo(id, page, (one) => {
    const { importers = [], dynamicImporters = [] } = graph.getModuleInfo(one) ?? {};
    return [...importers, ...dynamicImporters];
  });
}

function leadsTo(id: string, page: string, importersOf: (id: string) => readonly string[]): boolean {
  const seen = new Set([id]);
  for (const one of seen) {
    if (isPage(one, page)) return true;
    for (const importer of importersOf(one)) seen.add(importer);
  }
  return false;
}

/** The page and the script that it names: a page without a chunk of its own is missing in the manifest. */
function isEntry(graph: Graph, id: string, page: string): boolean {
  const importers = graph.getModuleInfo(id)?.importers ?? [];
  return isPage(id, page) || importers.some((importer) => isPage(importer, page));
}

function isPage(id: string, page: string): boolean {
  return id.replaceAll(sep, "/").endsWith(`/${page}`);
}
