import type { Programme } from "./programme.ts";

const programmeId = "virtual:programme";
const helpLinesId = "virtual:help-lines";
const moduleIdPrefix = "virtual:programme/module/";

/**
 * The JavaScript of each virtual module, by its id. A module of the programme is a file of its own, so that it becomes a
 * chunk of its own. Its text is a JSON string: for module 0 that is 5 % smaller compressed than an object literal, and
 * evaluated in two thirds of the time.
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
        `export const loadModuleById = {\n${loaders.join("")}};\n`,
    ],
    [helpLinesId, `export const helpLines = ${JSON.stringify(programme.helpLines)};\n`],
    ...programme.modules.map(
      (module) =>
        [
          moduleIdPrefix + module.id,
          `export const module = JSON.parse(${JSON.stringify(JSON.stringify(module))});\n`,
        ] as const,
    ),
  ]);
}

export function isContentId(id: string): boolean {
  return id === programmeId || id === helpLinesId || id.startsWith(moduleIdPrefix);
}
