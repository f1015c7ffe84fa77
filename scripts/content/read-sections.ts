import { idSchema } from "../../src/domain/programme/field-base.ts";
import type { Page, PageCondition, PageKind, Section } from "../../src/domain/programme/module.ts";
import { v } from "../../src/lib/schema.ts";
import { type MarkdownBlock, placeOfNode } from "./markdown.ts";
import { type BlockReader, markdownToBlocks } from "./markdown-to-blocks.ts";
import { markdownToInlines } from "./markdown-to-inlines.ts";
import { type Place, problemAt } from "./problem.ts";
import { readAttributes } from "./read-directive.ts";

const sectionAttributes = v.strictObject({
  id: idSchema,
  minutes: v.pipe(v.string(), v.regex(/^[1-9][0-9]?$/, "Not a number of minutes"), v.transform(Number)),
});

const pageKinds = [
  "review",
  "explanation",
  "exercise",
  "assignment",
  "closing",
] as const satisfies PageKind[];

/** "module/exercise.field: answer answer" */
const conditionPattern = /^([a-z0-9-]+)\/([a-z0-9-]+)\.([a-z0-9-]+):((?: [a-z0-9-]+)+)$/;

const conditionSchema = v.pipe(
  v.string(),
  v.regex(conditionPattern, 'Not "module/exercise.field: answer"'),
  v.transform((text): PageCondition => {
    const [, module = "", exercise = "", field = "", answers = ""] = conditionPattern.exec(text) ?? [];
    return { module, exercise, field, is: answers.trim().split(" ") };
  }),
);

const pageAttributes = v.strictObject({
  id: idSchema,
  kind: v.picklist(pageKinds),
  when: v.optional(conditionSchema),
  unless: v.optional(conditionSchema),
});

/** The sections of a module: `# Title`, `::section{…}`, and under them pages: `## Title`, `::page{…}`, blocks. */
export function readSections(nodes: readonly MarkdownBlock[], reader: BlockReader): readonly Section[] {
  const { titled, before } = splitByHeading(nodes, 1, reader);
  refuseAll(before, "this stands before the first section (# Title)", reader);
  return titled.flatMap((part) => {
    const { attributes, rest } = takeDirective("section", sectionAttributes, part, reader);
    const pages = readPages(rest, reader);
    if (pages.length === 0)
      reader.problems.push(problemAt(part.place, `section "${part.title}" has no pages`));
    if (attributes === undefined) return [];
    const section: Section = { id: attributes.id, title: part.title, minutes: attributes.minutes, pages };
    reader.placeOf.set(section, part.place);
    return [section];
  });
}

function readPages(nodes: readonly MarkdownBlock[], reader: BlockReader): readonly Page[] {
  const { titled, before } = splitByHeading(nodes, 2, reader);
  refuseAll(before, "this stands before the first page (## Title) of the section", reader);
  return titled.flatMap((part) => {
    const { attributes, rest } = takeDirective("page", pageAttributes, part, reader);
    const blocks = markdownToBlocks(rest, reader);
    if (blocks.length === 0) reader.problems.push(problemAt(part.place, `page "${part.title}" is empty`));
    if (attributes === undefined) return [];
    const page: Page = { ...attributes, title: part.title, blocks };
    reader.placeOf.set(page, part.place);
    return [page];
  });
}

type Titled = { readonly title: string; readonly place: Place; readonly nodes: readonly MarkdownBlock[] };

function splitByHeading(
  nodes: readonly MarkdownBlock[],
  depth: 1 | 2,
  { start, problems }: BlockReader,
): { readonly titled: readonly Titled[]; readonly before: readonly MarkdownBlock[] } {
  const titled: (Titled & { readonly nodes: MarkdownBlock[] })[] = [];
  const before: MarkdownBlock[] = [];
  for (const node of nodes) {
    if (node.type !== "heading" || node.depth !== depth) {
      (titled.at(-1)?.nodes ?? before).push(node);
      continue;
    }
    const place = placeOfNode(node, start);
    const inlines = markdownToInlines(node.children, start, problems);
    const title = inlines.map((inline) => (inline.type === "text" ? inline.text : "")).join("");
    if (title === "" || inlines.some((inline) => inline.type !== "text")) {
      problems.push(problemAt(place, "a title is plain text, without markup"));
    }
    titled.push({ title, place, nodes: [] });
  }
  return { titled, before };
}

/** The directive that belongs to a title, and what stands under it. */
function takeDirective<Output>(
  name: string,
  schema: v.GenericSchema<unknown, Output>,
  { nodes, place }: Titled,
  { start, problems }: BlockReader,
): { readonly attributes: Output | undefined; readonly rest: readonly MarkdownBlock[] } {
  const [directive, ...rest] = nodes;
  if (directive?.type === "leafDirective" && directive.name === name && directive.children.length === 0) {
    return { attributes: readAttributes(directive, schema, placeOfNode(directive, start), problems), rest };
  }
  problems.push(problemAt(place, `under this title must stand ::${name}{…}`));
  return { attributes: undefined, rest: nodes };
}

function refuseAll(nodes: readonly MarkdownBlock[], message: string, { start, problems }: BlockReader): void {
  for (const node of nodes) problems.push(problemAt(placeOfNode(node, start), message));
}
