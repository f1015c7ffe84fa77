import type { Module, ModuleFollowUp } from "../../src/domain/programme/module.ts";
import { closingExercise } from "../../src/domain/programme/module-pages.ts";
import type { Programme, WrittenModule } from "./programme.ts";

const programmeId = "virtual:programme";
const helpLinesId = "virtual:help-lines";
const moduleIdPrefix = "virtual:programme/module/";
const backgroundId = "virtual:programme/background";
const followUpId = "virtual:programme/follow-up";

/**
 * The JavaScript of each virtual module, by its id. A module of the programme is a file of its own, so that it becomes a
 * chunk of its own. Its text is a JSON string: for module 0 that is 5 % smaller compressed than an object literal, and
 * evaluated in two thirds of the time. What a page does not draw is not in it: the sources of all modules stand in one
 * chunk for the page about them, and what remains of a module afterwards in another.
 */
export function programmeToModules(programme: Programme): ReadonlyMap<string, string> {
  const loaders = programme.modules.map((module) => {
    const source = JSON.stringify(moduleIdPrefix + module.id);
    return `  ${JSON.stringify(module.id)}: () => import(${source}).then((loaded) => loaded.module),\n`;
  });
  return new Map([
    [
      programmeId,
      `export const moduleSummaries = ${JSON.stringify(programme.summaries)};\n` +
        `export const loadModuleById = {\n${loaders.join("")}};\n` +
        `export const loadBackgrounds = () => import("${backgroundId}").then(({ backgroundById }) => backgroundById);\n` +
        `export const loadFollowUpLoaders = () => import("${followUpId}").then(({ loadById }) => loadById);\n`,
    ],
    [helpLinesId, `export const helpLines = ${JSON.stringify(programme.helpLines)};\n`],
    ...programme.modules.map(
      (module) =>
        [
          moduleIdPrefix + module.id,
          `export const module = JSON.parse(${JSON.stringify(JSON.stringify(toDrawn(module)))});\n`,
        ] as const,
    ),
    [backgroundId, `export const backgroundById = ${byId(programme, toBackground)};\n`],
    // The table of these loads when one of them is wanted: it would weigh on the first load.
    [followUpId, `export const loadById = {\n${programme.modules.map(followUpLoader).join("")}};\n`],
    ...programme.modules.map(
      (module) =>
        [
          `${followUpId}/${module.id}`,
          `export const followUp = ${JSON.stringify(toFollowUp(module))};\n`,
        ] as const,
    ),
  ]);
}

export function isContentId(id: string): boolean {
  return id === helpLinesId || id === programmeId || id.startsWith(`${programmeId}/`);
}

function followUpLoader({ id }: WrittenModule): string {
  return `  ${JSON.stringify(id)}: () => import("${followUpId}/${id}").then((loaded) => loaded.followUp),\n`;
}

function byId(programme: Programme, toPart: (module: WrittenModule) => unknown): string {
  return JSON.stringify(Object.fromEntries(programme.modules.map((module) => [module.id, toPart(module)])));
}

function toDrawn({
  aims: _aims,
  sources: _sources,
  signedOffBy: _signedOffBy,
  ...module
}: WrittenModule): Module {
  return module;
}

function toBackground({ version, sources, signedOffBy }: WrittenModule) {
  return { version, sources, signedOffBy };
}

function toFollowUp(module: WrittenModule): ModuleFollowUp {
  const exercise = closingExercise(module);
  const field = exercise?.fields[0];
  return {
    id: module.id,
    title: module.title,
    homework: module.homework,
    takeAway: exercise === null || field === undefined ? null : { exercise: exercise.id, field: field.id },
  };
}
