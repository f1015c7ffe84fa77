import { problemAt } from "../problem.ts";
import { placeIn } from "../programme.ts";
import type { Check } from "./check.ts";

/** A page shows lines of help that are in the list. */
export const helpLinesExist: Check = (programme) => {
  const known = new Set(programme.helpLines.map((line) => line.id));
  return programme.modules.flatMap((module) =>
    module.sections
      .flatMap((section) => section.pages.flatMap((page) => page.blocks))
      .flatMap((block) =>
        block.type === "help-lines"
          ? block.ids
              .filter((id) => !known.has(id))
              .map((id) => problemAt(placeIn(programme, block), `there is no help line "${id}"`))
          : [],
      ),
  );
};
