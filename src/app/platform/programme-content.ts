import { helpLines } from "virtual:help-lines";
import { loadBackgrounds, loadFollowUpLoaders, loadModuleById, moduleSummaries } from "virtual:programme";
import type {
  Module,
  ModuleBackground,
  ModuleFollowUp,
  ModuleSummary,
} from "../../domain/programme/module.ts";
import type { HelpLine } from "../../domain/safety/help-line.ts";

/** The one gate to the compiled content. */
export const programmeSummaries: readonly ModuleSummary[] = moduleSummaries;
export const allHelpLines: readonly HelpLine[] = helpLines;

/** Null for a module that this version does not hold yet. */
export async function loadModule(id: string): Promise<Module | null> {
  const load = loadModuleById[id];
  return load === undefined ? null : load();
}

export async function loadFollowUp(id: string): Promise<ModuleFollowUp | null> {
  const load = (await loadFollowUpLoaders())[id];
  return load === undefined ? null : load();
}

/** Of every module that is written, by its id. */
export function loadModuleBackgrounds(): Promise<Readonly<Record<string, ModuleBackground | undefined>>> {
  return loadBackgrounds();
}
