import { problemAt } from "../problem.ts";
import { placeIn } from "../programme.ts";
import { readingUnits } from "../reading-units.ts";
import type { Check } from "./check.ts";
import { type Term, terms } from "./terms.nl.ts";

/** No term before the page that explains it. Aims and the table of contents may name what is still to come. */
export const termsAreExplained: Check = (programme, today) => explainsTerms(terms)(programme, today);

/**
 * A page may use a term when it explains it, when an earlier page of its module does, or when an earlier module does
 * that everybody takes in order. What is explained in a module that may be skipped counts in that module only.
 */
export function explainsTerms(list: readonly Term[]): Check {
  return (programme) => {
    const units = readingUnits(programme);
    const pageIds = [...new Set(units.map((unit) => `${unit.module.id}/${unit.page.id}`))];
    const canBeSkipped = (moduleId: string) =>
      programme.summaries.find(({ id }) => id === moduleId)?.opens === "free";
    return list.flatMap((term) =>
      units.flatMap((unit) => {
        const pageId = `${unit.module.id}/${unit.page.id}`;
        const isExplained = term.explainedOn.some((explainingId) => {
          const comesFirst =
            pageIds.includes(explainingId) && pageIds.indexOf(explainingId) <= pageIds.indexOf(pageId);
          const moduleId = explainingId.slice(0, explainingId.indexOf("/"));
          return comesFirst && (moduleId === unit.module.id || !canBeSkipped(moduleId));
        });
        if (isExplained) return [];
        const title = { place: placeIn(programme, unit.page), text: unit.page.title };
        return [title, ...unit.texts]
          .filter(({ text }) => term.find.test(text))
          .slice(0, 1)
          .map(({ place }) => problemAt(place, `"${term.name}" is not explained before or on ${pageId}`));
      }),
    );
  };
}
