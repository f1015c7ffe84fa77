/** Made from `content/` while the app is built; see `scripts/content`. */
declare module "virtual:programme" {
  import type {
    Module,
    ModuleBackground,
    ModuleFollowUp,
    ModuleSummary,
  } from "../../domain/programme/module.ts";
  export const moduleSummaries: readonly ModuleSummary[];
  /** One lazy chunk a module. Undefined for a module that is not written yet. */
  export const loadModuleById: Readonly<Record<string, (() => Promise<Module>) | undefined>>;
  export const loadBackgrounds: () => Promise<Readonly<Record<string, ModuleBackground | undefined>>>;
  /** The table of them is a chunk of its own, and each of them too. */
  export const loadFollowUpLoaders: () => Promise<
    Readonly<Record<string, (() => Promise<ModuleFollowUp>) | undefined>>
  >;
}

declare module "virtual:help-lines" {
  import type { HelpLine } from "../../domain/safety/help-line.ts";
  export const helpLines: readonly HelpLine[];
}
