import { allBlocks } from "../block-texts.ts";
import { problemAt } from "../problem.ts";
import { placeIn } from "../programme.ts";
import type { Check } from "./check.ts";

/** Every module has sources, and every "Wat weten we hiervan?" points at some of them. */
export const evidenceNamesSources: Check = (programme) =>
  programme.modules.flatMap((module) => {
    const known = new Set(module.sources.map((source) => source.id));
    const missing = module.sections
      .flatMap((section) => section.pages.flatMap((page) => allBlocks(page.blocks)))
      .flatMap((block) =>
        block.type === "evidence"
          ? block.sources
              .filter((id) => !known.has(id))
              .map((id) => problemAt(placeIn(programme, block), `source "${id}" is not in the front matter`))
          : [],
      );
    if (known.size > 0) return missing;
    return [problemAt(placeIn(programme, module), "the module has no sources"), ...missing];
  });
