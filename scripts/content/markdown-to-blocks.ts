import { idSchema } from "../../src/domain/programme/field-base.ts";
import type { Inline } from "../../src/domain/programme/inline.ts";
import { inlinesToText } from "../../src/domain/programme/inlines-to-text.ts";
import type { Block } from "../../src/domain/programme/module.ts";
import { v } from "../../src/lib/schema.ts";
import { type MarkdownBlock, type MarkdownDirective, placeOfNode } from "./markdown.ts";
import { markdownToInlines } from "./markdown-to-inlines.ts";
import { type Place, type Problem, problemAt } from "./problem.ts";
import { idListSchema, readAttributes } from "./read-directive.ts";

const helpLinesAttributes = v.strictObject({ ids: idListSchema });
const exerciseAttributes = v.strictObject({ id: idSchema, moment: v.optional(idSchema) });
const noAttributes = v.strictObject({});
const evidenceAttributes = v.strictObject({ sources: idListSchema });

export type BlockReader = {
  readonly start: Place;
  /** The lines of the text, to see whether a box was closed. */
  readonly lines: readonly string[];
  readonly problems: Problem[];
  /** Remembers where a block stands. */
  readonly placeOf: Map<object, Place>;
};

/** The blocks of one page. What is not allowed becomes a problem and is left out. */
export function markdownToBlocks(nodes: readonly MarkdownBlock[], reader: BlockReader): readonly Block[] {
  return nodes.flatMap((node) => {
    const block = nodeToBlock(node, reader);
    if (block === undefined) return [];
    reader.placeOf.set(block, placeOfNode(node, reader.start));
    return [block];
  });
}

function nodeToBlock(node: MarkdownBlock, reader: BlockReader): Block | undefined {
  const { start, problems } = reader;
  const place = placeOfNode(node, start);
  const refuse = (message: string) => {
    problems.push(problemAt(place, message));
    return undefined;
  };
  switch (node.type) {
    case "paragraph":
      return { type: "paragraph", children: markdownToInlines(node.children, start, problems) };
    case "heading":
      if (node.depth !== 3)
        return refuse(`a heading inside a page has "###", not "${"#".repeat(node.depth)}"`);
      return { type: "heading", children: markdownToInlines(node.children, start, problems) };
    case "list":
      if (node.ordered && node.start !== 1) return refuse("a numbered list begins at 1");
      return {
        type: "list",
        ordered: node.ordered === true,
        items: node.children.map((item) => {
          const inlines = onlyParagraph(item.children, "a list item", reader);
          reader.placeOf.set(inlines, placeOfNode(item, start));
          return inlines;
        }),
      };
    case "blockquote":
      return { type: "quote", children: onlyParagraph(node.children, "a quote", reader) };
    case "leafDirective":
      return leafToBlock(node, place, reader);
    case "containerDirective":
      return containerToBlock(node, place, reader);
    default:
      return refuse(`${node.type} is not allowed on a page`);
  }
}

function onlyParagraph(
  nodes: readonly MarkdownBlock[],
  holder: string,
  { start, problems }: BlockReader,
): readonly Inline[] {
  const inlines: Inline[] = [];
  for (const [index, node] of nodes.entries()) {
    if (index === 0 && node.type === "paragraph") {
      inlines.push(...markdownToInlines(node.children, start, problems));
    } else {
      problems.push(problemAt(placeOfNode(node, start), `${holder} holds one paragraph and nothing else`));
    }
  }
  return inlines;
}

function leafToBlock(directive: MarkdownDirective, place: Place, reader: BlockReader): Block | undefined {
  const { problems } = reader;
  if (directive.children.length > 0) {
    problems.push(problemAt(place, `::${directive.name} cannot have a label`));
    return undefined;
  }
  switch (directive.name) {
    case "help-lines": {
      const attributes = readAttributes(directive, helpLinesAttributes, place, problems);
      return attributes && { type: "help-lines", ids: attributes.ids };
    }
    case "exercise": {
      const attributes = readAttributes(directive, exerciseAttributes, place, problems);
      return attributes && { type: "exercise", exerciseId: attributes.id, moment: attributes.moment };
    }
    case "homework":
    case "review":
      return readAttributes(directive, noAttributes, place, problems) && { type: directive.name };
    case "section":
    case "page":
      problems.push(problemAt(place, `::${directive.name} must stand straight under its own heading`));
      return undefined;
    default:
      problems.push(problemAt(place, `"::${directive.name}" is not a known block`));
      return undefined;
  }
}

/** What may stand in a box; anything else there mostly means that the box was not closed. */
const boxed = new Set(["paragraph", "list", "blockquote", "heading"]);

function containerToBlock(
  directive: MarkdownDirective,
  place: Place,
  reader: BlockReader,
): Block | undefined {
  const { start, problems, lines } = reader;
  if (directive.name !== "evidence") {
    problems.push(problemAt(place, `":::${directive.name}" is not a known box`));
    return undefined;
  }
  const attributes = readAttributes(directive, evidenceAttributes, place, problems);
  const [first, ...others] = directive.children;
  const isLabel = first?.type === "paragraph" && first.data?.directiveLabel === true;
  if (!isLabel) problems.push(problemAt(place, ":::evidence needs a title: :::evidence[Title]{…}"));
  const title = isLabel ? inlinesToText(markdownToInlines(first.children, start, problems)) : "";
  const content: MarkdownBlock[] = [...(isLabel ? others : directive.children)];
  if (content.length === 0) problems.push(problemAt(place, ":::evidence is empty"));
  const lastLine = lines[(directive.position?.end.line ?? 1) - 1] ?? "";
  if (!/^\s*:{3,}\s*$/.test(lastLine)) problems.push(problemAt(place, ":::evidence is not closed by :::"));
  const allowed = content.filter((node) => {
    if (boxed.has(node.type)) return true;
    problems.push(problemAt(placeOfNode(node, start), `${node.type} is not allowed in :::evidence`));
    return false;
  });
  const blocks = markdownToBlocks(allowed, reader);
  return attributes && { type: "evidence", title, sources: attributes.sources, blocks };
}
