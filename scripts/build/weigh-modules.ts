import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Block, Module, Page } from "../../src/domain/programme/module.ts";
import { pageExercises } from "../../src/domain/programme/module-pages.ts";
import { filesBehind, type Manifest } from "./manifest.ts";

export interface ModuleWeight {
  readonly id: string;
  /** Loaded when somebody opens the module: its text, the frame, and what its first page is drawn with. */
  readonly opening: readonly string[];
  /** Loaded by the time that somebody has seen every page: each kind of field and figure that it uses, a page ahead. */
  readonly whole: readonly string[];
  readonly missing: readonly string[];
}

const textKey = /virtual:programme\/module\/(.+)$/;
const followUpTable = "virtual:programme/follow-up";

/** The frame that every page of every module is drawn in. */
const frame = ["participant/programme/programme-places.tsx", "participant/module/module-screen.tsx"];
const exercisePage = "participant/module/exercise-parts.ts";
const views = "shared/exercise/fields";

/** Kinds that come along with every page that has an exercise. */
const plainKinds: readonly string[] = ["choice", "scale", "short-text", "long-text"];

/** Which scripts each module of a build loads beyond the first load, by the files' names; from what was built alone. */
export function weighModules(distFolder: string, manifest: Manifest): readonly ModuleWeight[] {
  const first = new Set(filesBehind(manifest, ["index.html"]).scripts);
  const followUp = heaviestFollowUp(distFolder, manifest);
  return Object.entries(manifest).flatMap(([key, chunk]) => {
    const id = textKey.exec(key)?.[1];
    if (id === undefined || chunk === undefined) return [];
    const module = readBuiltModule(readFileSync(join(distFolder, chunk.file), "utf8"));
    const pages = module.sections.flatMap((section) => section.pages);
    const keysOf = (some: readonly Page[]) => [
      ...frame,
      key,
      ...some.flatMap((page) => keysOfPage(module, page, followUp)),
    ];
    const opening = filesBehind(manifest, keysOf(firstPages(pages)));
    const whole = filesBehind(manifest, keysOf(pages));
    const beyondFirst = (files: readonly string[]) => files.filter((file) => !first.has(file));
    return [
      {
        id,
        opening: beyondFirst(opening.scripts),
        whole: beyondFirst(whole.scripts),
        missing: whole.missing,
      },
    ];
  });
}

/** The first page, and those before it that only some people see. */
function firstPages(pages: readonly Page[]): readonly Page[] {
  const first = pages.findIndex(({ when, unless }) => when === undefined && unless === undefined);
  return pages.slice(0, first + 1);
}

function keysOfPage(module: Module, page: Page, followUp: readonly string[]): readonly string[] {
  const has = (type: Block["type"]): boolean => page.blocks.some((block) => block.type === type);
  const fields = pageExercises(module, page).flatMap((exercise) => exercise.fields);
  return [
    ...(has("help-lines") ? ["shared/blocks/help-lines.tsx"] : []),
    ...(has("homework") ? ["participant/module/homework-list.tsx"] : []),
    ...(has("review") ? ["participant/module/look-back.tsx", ...followUp] : []),
    ...(fields.length > 0 ? [exercisePage] : []),
    ...fields.flatMap((field) => {
      if (plainKinds.includes(field.kind)) return [];
      const figure = "look" in field && field.look !== undefined ? figureOf[field.look] : undefined;
      return [`${views}/${field.kind}-view.tsx`, ...(figure ?? [])];
    }),
  ];
}

/** What draws a look. */
const figureOf: Readonly<Record<string, readonly string[]>> = {
  barrel: [`${views}/barrel-of-boxes.tsx`],
  circle: ["ui/circle-figure.tsx"],
  wheel: [`${views}/rated-list-figure.tsx`],
  map: [`${views}/rated-list-figure.tsx`],
  gap: [`${views}/rated-list-figure.tsx`],
};

/** What remains of the module before: which one that was is not known here, so the heaviest counts. */
function heaviestFollowUp(distFolder: string, manifest: Manifest): readonly string[] {
  const sizes = Object.entries(manifest).flatMap(([key, chunk]) =>
    chunk !== undefined && key.includes(`${followUpTable}/`)
      ? [{ key, size: readFileSync(join(distFolder, chunk.file)).length }]
      : [],
  );
  const table = Object.keys(manifest).filter((key) => key.endsWith(followUpTable));
  return [
    ...table,
    ...sizes
      .sort((left, right) => right.size - left.size)
      .slice(0, 1)
      .map(({ key }) => key),
  ];
}

/** The text is a string that the chunk parses: the minifier chooses the quotes. */
function readBuiltModule(script: string): Module {
  const literal = /JSON\.parse\(([\s\S]*)\)\s*;?\s*export/.exec(script)?.[1];
  if (literal === undefined) throw new Error("a module's chunk does not look like one");
  const text: unknown = new Function(`return ${literal}`)();
  return JSON.parse(String(text));
}
