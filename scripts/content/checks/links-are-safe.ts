import type { Inline } from "../../../src/domain/programme/inline.ts";
import { allBlocks, ownInlines } from "../block-texts.ts";
import { type Place, problemAt } from "../problem.ts";
import { placeIn } from "../programme.ts";
import type { Check } from "./check.ts";

/** A link stays in the app (/…) or goes over https. */
export const linksAreSafe: Check = (programme) => {
  const pageLinks = programme.modules.flatMap((module) =>
    module.sections
      .flatMap((section) => section.pages.flatMap((page) => allBlocks(page.blocks)))
      .flatMap((block) => ownInlines(block).flatMap((inlines) => unsafe(inlines, placeIn(programme, block)))),
  );
  const introLinks = programme.exercises.flatMap((exercise) =>
    exercise.intro.flatMap((inlines) => unsafe(inlines, placeIn(programme, inlines))),
  );
  return [...pageLinks, ...introLinks];
};

function unsafe(inlines: readonly Inline[], place: Place): readonly ReturnType<typeof problemAt>[] {
  return inlines.flatMap((inline) => {
    if (inline.type === "text" || inline.type === "own-word") return [];
    const inner = unsafe(inline.children, place);
    if (inline.type !== "link" || isSafe(inline.href)) return inner;
    return [problemAt(place, `link to "${inline.href}": only /… or https://…`), ...inner];
  });
}

function isSafe(href: string): boolean {
  return /^\/(?!\/)/.test(href) || (/^https:\/\/[^/]/.test(href) && URL.canParse(href));
}
