import { problemAt } from "../problem.ts";
import { placeIn } from "../programme.ts";
import type { Check } from "./check.ts";

/** A module has 3 to 6 sections of at most 10 minutes, and together they take about as long as the module says. */
export const sectionsAreSmallSteps: Check = (programme) =>
  programme.modules.flatMap((module) => {
    const problems = module.sections
      .filter((section) => section.minutes < 1 || section.minutes > 10)
      .map((section) =>
        problemAt(
          placeIn(programme, section),
          `section "${section.id}" takes ${section.minutes} minutes: 1 to 10`,
        ),
      );
    const place = placeIn(programme, module);
    const count = module.sections.length;
    if (count < 3 || count > 6) problems.push(problemAt(place, `the module has ${count} sections: 3 to 6`));
    const sum = module.sections.reduce((minutes, section) => minutes + section.minutes, 0);
    if (Math.abs(sum - module.minutes) > Math.max(1, module.minutes / 10)) {
      problems.push(
        problemAt(place, `the sections take ${sum} minutes and the module says ${module.minutes}`),
      );
    }
    return problems;
  });
