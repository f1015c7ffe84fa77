import type { ExportFile } from "../../../domain/export/export-file.ts";
import { planShape } from "../../../domain/plan/plan-shape.ts";
import { planStrings } from "../../strings/plan-strings.ts";
import { escapeHtml } from "../help-now/escape-html.ts";
import { dateText } from "./date-text.ts";

type Version = ExportFile["planVersions"][number];

/** The plan as it read before, oldest first, under the titles of its sections. */
export function renderPlanVersions(versions: ExportFile["planVersions"]): string {
  if (versions.length === 0) return "";
  const body = versions.map(renderVersion).join("");
  return `<section>\n<h2>${escapeHtml(planStrings.versions.title)}</h2>\n${body}</section>\n`;
}

/** A list for each section; lines of a part that this version does not know come last. */
function renderVersion({ day, lines }: Version): string {
  const lists = planShape.map(({ id, parts }) => ({
    title: planStrings.sections.sections[id].title,
    texts: textsIn(lines, (slot) => parts.some((part) => part.id === slot)),
  }));
  const known = new Set<string>(planShape.flatMap(({ parts }) => parts.map(({ id }) => id)));
  const others = textsIn(lines, (slot) => !known.has(slot));
  const items = lists.flatMap(({ title, texts }) =>
    texts.length === 0 ? [] : [`<li><strong>${escapeHtml(title)}</strong>${renderTexts(texts)}</li>`],
  );
  return `<h3>${escapeHtml(planStrings.versions.of(dateText(day)))}</h3>\n<ul>${items.join("\n")}</ul>\n${renderTexts(others)}`;
}

function textsIn(lines: Version["lines"], isIn: (slot: string) => boolean): readonly string[] {
  return lines.filter(({ slot }) => isIn(slot)).map(({ text }) => text);
}

function renderTexts(texts: readonly string[]): string {
  if (texts.length === 0) return "";
  return `<ul>${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join("\n")}</ul>`;
}
