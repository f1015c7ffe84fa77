import type { Exercise } from "../../src/domain/programme/exercise.ts";
import type { Module, ModuleBackground, ModuleSummary } from "../../src/domain/programme/module.ts";
import type { HelpLine } from "../../src/domain/safety/help-line.ts";
import type { Place } from "./problem.ts";

/** A text as a participant reads it, without markup. */
export type Text = { readonly place: Place; readonly text: string };

/** A module as it is written, with all that stands in its front matter. */
export type WrittenModule = Module & ModuleBackground & { readonly aims: readonly string[] };

/** The whole content in one language, and where each part of it stands. */
export type Programme = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly summaries: readonly ModuleSummary[];
  /** The written ones, in the order of the summaries. */
  readonly modules: readonly WrittenModule[];
  /** All of them, used or not. A module holds those that it uses. */
  readonly exercises: readonly Exercise[];
  readonly helpLines: readonly HelpLine[];
  /** Keys are the objects above: summaries, modules, sections, pages, blocks, sources, exercises, feeds, help lines. */
  readonly placeOf: ReadonlyMap<object, Place>;
  readonly textsByExerciseId: ReadonlyMap<string, readonly Text[]>;
};

/** Throws for an object that the compiler did not make: that is a mistake of the caller. */
export function placeIn(programme: Programme, part: object): Place {
  const place = programme.placeOf.get(part);
  if (place === undefined) throw new Error("no place is known for this part of the programme");
  return place;
}
