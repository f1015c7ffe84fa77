import type { Inline } from "../../src/domain/programme/inline.ts";
import { inlinesToText } from "../../src/domain/programme/inlines-to-text.ts";
import type { Located } from "./located.ts";
import { parseMarkdown, placeOfNode } from "./markdown.ts";
import { markdownToInlines } from "./markdown-to-inlines.ts";
import { type Place, type Problem, problemAt } from "./problem.ts";
import type { Text } from "./programme.ts";

/**
 * The paragraphs of an intro, which is inline markdown inside YAML. Lines are exact for a block text (`|`) and those of
 * the first line otherwise; columns are those of the YAML value.
 */
export function readIntro(
  located: Located,
  problems: Problem[],
  placeOf: Map<object, Place>,
): { readonly paragraphs: readonly (readonly Inline[])[]; readonly texts: readonly Text[] } {
  const markdown = located.type === "scalar" ? String(located.value) : "";
  const isBlock = located.type === "scalar" && located.isBlock === true;
  const toPlace = (place: Place): Place => ({
    file: place.file,
    line: isBlock ? place.line : located.place.line,
    column: located.place.column,
  });
  const start: Place = { ...located.place, line: located.place.line + 1 };
  const found: Problem[] = [];
  const texts: Text[] = [];
  const paragraphs = parseMarkdown(markdown).children.flatMap((node) => {
    const place = placeOfNode(node, start);
    if (node.type !== "paragraph") {
      found.push(problemAt(place, `${node.type} is not allowed in an intro: paragraphs only`));
      return [];
    }
    const inlines = markdownToInlines(node.children, start, found);
    placeOf.set(inlines, toPlace(place));
    texts.push({ place: toPlace(place), text: inlinesToText(inlines) });
    return [inlines];
  });
  for (const problem of found) problems.push(problemAt(toPlace(problem), problem.message));
  return { paragraphs, texts };
}
