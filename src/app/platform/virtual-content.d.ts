/** Made from `content/` while the app is built; see `scripts/content`. */
declare module "virtual:programme" {
  import type { Module, ModuleSummary } from "../../domain/programme/module.ts";
  export const moduleSummaries: readonly ModuleSummary[];
  /** One lazy chunk a module. Undefined for a module that is not written yet. */
  export const loadModuleById: Readonly<Record<string, (() => Promise<Module>) | undefined>>;
}

declare module "virtual:help-lines" {
  import type { HelpLine } from "../../domain/safety/help-line.ts";
  export const helpLines: readonly HelpLine[];
}
