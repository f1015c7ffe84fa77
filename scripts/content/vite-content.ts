import { join, relative, resolve } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { ok } from "../../src/lib/result.ts";
import { checkContent } from "./check-content.ts";
import { structureChecks } from "./checks.ts";
import { isContentId, programmeToModules } from "./content-modules.ts";
import { formatProblem, type Read } from "./problem.ts";
import { readContentFiles } from "./read-content-files.ts";

type ContentOptions = {
  /** The content folder; that of this repository when left out. */
  readonly folder?: string;
  readonly language?: string;
  /** Paths in messages are shown from here. */
  readonly shownFrom?: string;
};

const root = resolve(import.meta.dirname, "../..");

/** Rollup's mark for a module that is no file. */
const mark = "\0";

/**
 * Serves `virtual:programme` and `virtual:help-lines` from the content folder. A problem that the app would stumble over
 * fails the build and lists every file and line; editorial promises are for `node scripts/content/check.ts`.
 */
export function content(options: ContentOptions = {}): Plugin {
  const folder = resolve(options.folder ?? join(root, "content"));
  const language = options.language ?? "nl";
  const shownFrom = options.shownFrom ?? root;
  let built: Promise<BuiltContent> | undefined;

  return {
    name: "content",

    async buildStart() {
      built = undefined;
      // While writing, the problem is shown in the browser; a build stops before it begins.
      if (!this.meta.watchMode) await readModules(this);
    },

    resolveId(id) {
      return isContentId(id) ? mark + id : undefined;
    },

    async load(id) {
      if (!id.startsWith(mark) || !isContentId(id.slice(mark.length))) return undefined;
      return (await readModules(this)).get(id.slice(mark.length));
    },

    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on("all", (_event, path) => {
        if (relative(folder, path).startsWith("..")) return;
        built = undefined;
        for (const [id, module] of server.moduleGraph.idToModuleMap) {
          if (id.startsWith(mark) && isContentId(id.slice(mark.length)))
            server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: "full-reload" });
      });
    },
  };

  async function readModules(context: PluginContext): Promise<ReadonlyMap<string, string>> {
    built ??= buildContent(folder, language, shownFrom);
    const { paths, modules } = await built;
    for (const path of paths) context.addWatchFile(resolve(shownFrom, path));
    if (modules.ok) return modules.value;
    const lines = modules.error.problems.map(formatProblem);
    return context.error(`${lines.length} problems in the content:\n${lines.join("\n")}`);
  }
}

type PluginContext = Pick<Rolldown.PluginContext, "addWatchFile" | "error">;

type BuiltContent = {
  readonly paths: readonly string[];
  readonly modules: Read<ReadonlyMap<string, string>>;
};

async function buildContent(folder: string, language: string, shownFrom: string): Promise<BuiltContent> {
  const files = await readContentFiles(folder, shownFrom);
  const paths = [...files.keys()];
  const today = new Date().toISOString().slice(0, 10);
  const programme = checkContent(structureChecks, files, language, today);
  return { paths, modules: programme.ok ? ok(programmeToModules(programme.value)) : programme };
}
