import { problemAt } from "../problem.ts";
import { placeIn } from "../programme.ts";
import type { Check } from "./check.ts";

/**
 * Terugblik, uitleg, oefening, opdracht, wat neem je mee. A module opens with a look back (but not module 0, which has
 * nothing behind it), explains before it asks, and ends with an assignment and then one closing page.
 */
export const modulesKeepTheRhythm: Check = (programme) =>
  programme.modules.flatMap((module) => {
    const pages = module.sections.flatMap((section) => section.pages);
    const kinds = pages.map((page) => page.kind);
    const place = placeIn(programme, pages.at(-1) ?? module);
    const problems = [];
    if (kinds.at(-1) !== "closing")
      problems.push(problemAt(place, "the last page of a module is its closing"));
    if (kinds.at(-2) !== "assignment")
      problems.push(problemAt(place, "an assignment comes right before the closing"));
    for (const page of pages.slice(0, -1)) {
      if (page.kind === "closing") {
        problems.push(problemAt(placeIn(programme, page), "a closing stands only at the end of the module"));
      }
    }
    const first = placeIn(programme, pages[0] ?? module);
    if (module.number === "0" && kinds.includes("review")) {
      problems.push(problemAt(first, "module 0 has nothing to look back on"));
    }
    if (module.number !== "0" && kinds[0] !== "review") {
      problems.push(problemAt(first, "a module begins with a look back (kind review)"));
    }
    const exercise = kinds.indexOf("exercise");
    if (exercise !== -1 && !kinds.slice(0, exercise).includes("explanation")) {
      problems.push(problemAt(first, "something is explained before the first exercise"));
    }
    return problems;
  });
