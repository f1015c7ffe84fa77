import type { Inline } from "../../src/domain/programme/inline.ts";
import { type MarkdownInline, placeOfNode } from "./markdown.ts";
import { findLeftOverMarkup } from "./plain-text.ts";
import { type Place, type Problem, problemAt } from "./problem.ts";

/** `start` is where the markdown begins in its file. What is not allowed becomes a problem and is left out. */
export function markdownToInlines(
  nodes: readonly MarkdownInline[],
  start: Place,
  problems: Problem[],
): readonly Inline[] {
  const inlines = nodes.flatMap((node): readonly Inline[] => {
    const place = placeOfNode(node, start);
    const refuse = (message: string) => {
      problems.push(problemAt(place, message));
      return [];
    };
    switch (node.type) {
      case "text": {
        const leftOver = findLeftOverMarkup(node.value);
        if (leftOver !== undefined) return refuse(`"${leftOver}" was not understood as markup`);
        return [{ type: "text", text: node.value.replace(/\s*\n\s*/g, " ") }];
      }
      case "strong":
      case "emphasis":
        return [{ type: node.type, children: markdownToInlines(node.children, start, problems) }];
      case "link":
        if (node.title) return refuse("a link cannot have a title");
        return [
          {
            type: "link",
            href: node.url,
            children: markdownToInlines(node.children, start, problems),
          },
        ];
      case "textDirective":
        // "23:10" reads as a directive named "10".
        if (/^\d/.test(node.name) && node.children.length === 0)
          return [{ type: "text", text: `:${node.name}` }];
        if (node.name !== "own-word") return refuse(`":${node.name}" is not a known word`);
        if (node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0) {
          return refuse('":own-word" stands alone, without a label or attributes');
        }
        return [{ type: "own-word" }];
      default:
        return refuse(`${node.type} is not allowed in a text`);
    }
  });
  return joinTexts(inlines);
}

function joinTexts(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === "text" && last?.type === "text") {
      joined[joined.length - 1] = { type: "text", text: last.text + inline.text };
    } else {
      joined.push(inline);
    }
  }
  return joined;
}
