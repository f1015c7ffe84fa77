import type { Exercise } from "../../src/domain/programme/exercise.ts";
import type { Block, ModuleSummary } from "../../src/domain/programme/module.ts";
import { exerciseAtMoment } from "../../src/domain/programme/placed-exercise.ts";
import { ok } from "../../src/lib/result.ts";
import { type ModulePath, sortContentPaths } from "./content-paths.ts";
import { comparePlaces, failWith, type Place, type Problem, problemAt, type Read } from "./problem.ts";
import type { Programme, Text, WrittenModule } from "./programme.ts";
import { readExercise } from "./read-exercise.ts";
import { readHelpLines } from "./read-help-lines.ts";
import { type ModuleText, readModule } from "./read-module.ts";
import { readSummaries } from "./read-summaries.ts";

/**
 * The content of one programme in one language, from the texts of its files by path.
 * Either everything is in the right form, or every problem is listed in the order of the files. Whether names that
 * point elsewhere (an exercise, a source, a field) exist is for the checks.
 */
export function compileProgramme(files: ReadonlyMap<string, string>, language: string): Read<Programme> {
  const placeOf = new Map<object, Place>();
  const problems: Problem[] = [];
  const paths = sortContentPaths(files.keys(), language);
  for (const path of paths.unknown)
    problems.push(problemAt(startOf(path), "this file is no part of the content"));

  const texts: [ModulePath, ModuleText][] = [];
  for (const modulePath of paths.modules) {
    const module = keep(readModule(modulePath.path, textOf(modulePath.path), placeOf), problems);
    if (module !== undefined) texts.push([modulePath, module]);
  }
  const exercises: Exercise[] = [];
  const textsByExerciseId = new Map<string, readonly Text[]>();
  for (const path of paths.exercises) {
    const read = keep(readExercise(path, textOf(path), language, placeOf), problems);
    if (read === undefined) continue;
    exercises.push(read.exercise);
    textsByExerciseId.set(read.exercise.id, read.texts);
  }
  const helpLines = onlyFile(paths.helpLines, "help-lines.yaml", (path) =>
    readHelpLines(path, textOf(path), placeOf),
  );
  const isWritten = (id: string) => paths.modules.some((module) => module.id === id);
  const contents = onlyFile(paths.programmes, "programme.yaml", (path) =>
    readSummaries(path, textOf(path), isWritten, placeOf),
  );

  const modules = contents === undefined ? [] : joinModules(contents.summaries, texts);
  if (contents === undefined || helpLines === undefined || problems.length > 0) {
    return failWith(problems.sort(comparePlaces));
  }
  return ok({ ...contents, language, modules, exercises, helpLines, placeOf, textsByExerciseId });

  function textOf(path: string): string {
    return files.get(path) ?? "";
  }

  function placedExercises(page: { readonly blocks: readonly Block[] }): readonly Exercise[] {
    return page.blocks.flatMap((block) => {
      if (block.type !== "exercise") return [];
      const found = exercises.filter(({ id }) => id === block.exerciseId);
      return found.map((exercise) => {
        if (block.moment === undefined) return exercise;
        const again = exerciseAtMoment(exercise, block.moment);
        placeOf.set(again, placeOf.get(exercise) ?? startOf(block.exerciseId));
        return again;
      });
    });
  }

  function onlyFile<Value>(
    found: readonly string[],
    name: string,
    read: (path: string) => Read<Value>,
  ): Value | undefined {
    const [path, ...others] = found;
    for (const other of others) problems.push(problemAt(startOf(other), `there is a second ${name}`));
    if (path !== undefined) return keep(read(path), problems);
    problems.push(problemAt(startOf(name), "this file is missing"));
    return undefined;
  }

  function joinModules(
    summaries: readonly ModuleSummary[],
    written: readonly (readonly [ModulePath, ModuleText])[],
  ): readonly WrittenModule[] {
    const order = (id: string) => summaries.findIndex((summary) => summary.id === id);
    return written
      .toSorted(([left], [right]) => order(left.id) - order(right.id))
      .map(([path, text]): WrittenModule => {
        const summary = summaries.find(({ id }) => id === path.id);
        problems.push(...compareWithSummary(path, text, summary, placeOf.get(text) ?? startOf(path.path)));
        const placed = text.sections.flatMap((section) =>
          section.pages.flatMap((page) => placedExercises(page)),
        );
        const module: WrittenModule = {
          ...text,
          exercises: [...new Map(placed.map((exercise) => [exercise.id, exercise])).values()],
        };
        placeOf.set(module, placeOf.get(text) ?? startOf(path.path));
        return module;
      });
  }
}

function keep<Value>(read: Read<Value>, problems: Problem[]): Value | undefined {
  if (read.ok) return read.value;
  problems.push(...read.error.problems);
  return undefined;
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** The folder, the front matter and the table of contents say the same about a module. */
function compareWithSummary(
  path: ModulePath,
  module: ModuleText,
  summary: ModuleSummary | undefined,
  place: Place,
): readonly Problem[] {
  if (summary === undefined) return [problemAt(place, `module "${path.id}" is not in programme.yaml`)];
  const problems: Problem[] = [];
  for (const key of ["id", "number", "title", "minutes"] as const) {
    if (module[key] === summary[key]) continue;
    problems.push(
      problemAt(place, `${key} is "${module[key]}" here and "${summary[key]}" in programme.yaml`),
    );
  }
  if (/^[0-9]+$/.test(module.number) && path.order !== module.number.padStart(2, "0")) {
    problems.push(problemAt(place, `the folder of module ${module.number} begins with ${path.order}`));
  }
  return problems;
}
