import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Place } from "./problem.ts";

const parser = unified().use(remarkParse).use(remarkFrontmatter, ["yaml"]).use(remarkDirective);

type MarkdownRoot = ReturnType<(typeof parser)["parse"]>;
export type MarkdownBlock = MarkdownRoot["children"][number];
type MarkdownParagraph = Extract<MarkdownBlock, { type: "paragraph" }>;
export type MarkdownInline = MarkdownParagraph["children"][number];
export type MarkdownDirective = Extract<MarkdownBlock, { type: "leafDirective" | "containerDirective" }>;

export function parseMarkdown(text: string): MarkdownRoot {
  return parser.parse(text);
}

/** Where a node of a text begins, for a text that itself begins at `start` in its file. */
export function placeOfNode(node: Pick<MarkdownBlock, "position">, start: Place): Place {
  const point = node.position?.start ?? { line: 1, column: 1 };
  return { file: start.file, line: start.line + point.line - 1, column: point.column };
}
