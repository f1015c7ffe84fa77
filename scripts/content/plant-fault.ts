import { resolve } from "node:path";
import { compileProgramme } from "./compile-programme.ts";
import { formatProblem, type Read } from "./problem.ts";
import type { Programme } from "./programme.ts";
import { readContentFiles } from "./read-content-files.ts";

/** A day on which the fixture's lines of help are fresh. */
export const fixtureDay = "2026-06-01";

const fixtureFolder = resolve(import.meta.dirname, "fixtures/programme");

/** A text in one file of the fixture and what to put in its place; `from` must stand there exactly once. */
export type Fault = { readonly file: string; readonly from: string; readonly to: string };

export async function fixtureFiles(...faults: readonly Fault[]): Promise<ReadonlyMap<string, string>> {
  const files = new Map(await readContentFiles(fixtureFolder, fixtureFolder));
  for (const { file, from, to } of faults) {
    const path = [...files.keys()].find((candidate) => candidate.endsWith(file));
    const text = path === undefined ? undefined : files.get(path);
    if (path === undefined || text?.split(from).length !== 2) {
      throw new Error(`"${from}" does not stand exactly once in ${file}`);
    }
    files.set(
      path,
      text.replace(from, () => to),
    );
  }
  return files;
}

/** The fixture, compiled with faults planted in it. */
export async function readWithFaults(...faults: readonly Fault[]): Promise<Read<Programme>> {
  return compileProgramme(await fixtureFiles(...faults), "nl");
}

/** The same, for faults that the compiler lets through. Throws when it does not. */
export async function programmeWithFaults(...faults: readonly Fault[]): Promise<Programme> {
  const read = await readWithFaults(...faults);
  if (!read.ok) throw new Error(read.error.problems.map(formatProblem).join("\n"));
  return read.value;
}
