import { helpLines } from "virtual:help-lines";
import { loadModuleById, moduleSummaries } from "virtual:programme";
import type { Module, ModuleSummary } from "../../domain/programme/module.ts";
import type { HelpLine } from "../../domain/safety/help-line.ts";

/** The one gate to the compiled content. */
export const programmeSummaries: readonly ModuleSummary[] = moduleSummaries;
export const allHelpLines: readonly HelpLine[] = helpLines;

/** Null for a module that this version does not hold yet. */
export async function loadModule(id: string): Promise<Module | null> {
  const load = loadModuleById[id];
  return load === undefined ? null : load();
}
