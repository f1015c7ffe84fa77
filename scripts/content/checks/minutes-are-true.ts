import type { FieldDefinition } from "../../../src/domain/programme/field-base.ts";
import { fieldDefinitions } from "../../../src/domain/programme/field-definitions.ts";
import type { FieldKind, FieldOf } from "../../../src/domain/programme/field-kinds.ts";
import type { Section } from "../../../src/domain/programme/module.ts";
import { splitWords } from "../dutch/split-sentences.ts";
import { problemAt } from "../problem.ts";
import { type Programme, placeIn } from "../programme.ts";
import { readingUnits } from "../reading-units.ts";
import type { Check } from "./check.ts";

/** A slow reader. */
const wordsPerMinute = 130;
/** To look back over the days and to tick what was done; to read what is to do. */
const lookBackMinutes = 1;
const homeworkMinutes = 0.5;

/**
 * The minutes of a section are believable. `least` is reading and answering what must be answered, `most` adds the boxes
 * that may stay closed and the fields that may stay empty. Half as fast and twice as fast are people too.
 */
export const minutesAreTrue: Check = (programme) =>
  programme.modules.flatMap((module) =>
    module.sections.flatMap((section) => {
      const { least, most } = estimateMinutes(programme, section);
      if (section.minutes >= least / 2 - 0.5 && section.minutes <= 2 * most + 1) return [];
      const estimate = `${least.toFixed(1)} to ${most.toFixed(1)}`;
      const message = `section "${section.id}" says ${section.minutes} minutes; reading and answering take ${estimate}`;
      return [problemAt(placeIn(programme, section), message)];
    }),
  );

function estimateMinutes(
  programme: Programme,
  section: Section,
): { readonly least: number; readonly most: number } {
  const blocks = section.pages.flatMap((page) => page.blocks);
  let least =
    lookBackMinutes * blocks.filter(({ type }) => type === "review").length +
    homeworkMinutes * blocks.filter(({ type }) => type === "homework").length;
  let optional = 0;
  for (const unit of readingUnits(programme).filter((one) => one.section === section)) {
    const words = unit.texts.reduce((sum, { text }) => sum + splitWords(text).length, 0);
    if (unit.part === "evidence") optional += words / wordsPerMinute;
    else least += words / wordsPerMinute;
    if (unit.part !== "exercise") continue;
    for (const field of unit.module.exercises.find(({ id }) => id === unit.name)?.fields ?? []) {
      if (field.optional) optional += secondsToAnswer(field) / 60;
      else least += secondsToAnswer(field) / 60;
    }
  }
  return { least, most: least + optional };
}

function secondsToAnswer<Kind extends FieldKind>(field: FieldOf<Kind>): number {
  const definition: FieldDefinition<FieldOf<Kind>> = fieldDefinitions[field.kind];
  return definition.secondsToAnswer(field);
}
