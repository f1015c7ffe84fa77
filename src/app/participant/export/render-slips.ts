import type { ExportFile } from "../../../domain/export/export-file.ts";
import { slipStrings } from "../../strings/slip-strings.ts";
import { escapeHtml } from "../help-now/escape-html.ts";
import { dateText } from "./date-text.ts";

type ExportSlip = ExportFile["slips"][number];

const { list, lessons, chain, view, when } = slipStrings;

/** What was looked back at, oldest first: the chain, what was said about it, and what was taken over from it. */
export function renderSlips(slips: ExportFile["slips"]): string {
  if (slips.length === 0) return "";
  return `<section>\n<h2>${escapeHtml(list.title)}</h2>\n${slips.map(renderSlip).join("\n")}\n</section>\n`;
}

function renderSlip(slip: ExportSlip): string {
  const items = slipToLines(slip).map(
    ([label, words]) => `<li><strong>${escapeHtml(label)}</strong> ${escapeHtml(words)}</li>`,
  );
  return `<h3>${escapeHtml(dateText(slip.day))}</h3>\n<ul>${items.join("\n")}</ul>`;
}

/** What was said about it, each with what it answers. */
export function slipToLines(slip: ExportSlip): readonly (readonly [label: string, words: string])[] {
  const said: readonly (readonly [label: string, words: string])[] = [
    [view.behaviours, slip.behaviours.join(", ")],
    ...slip.links.map((link) => [chain.parts[link.part].name, link.text] as const),
    [lessons.worked, slip.worked],
    [lessons.missing, slip.missing],
    [lessons.learned, slip.learned],
    [lessons.change, slip.change],
    [when.shame, [slip.shameBefore, slip.shameAfter].filter((number) => number !== null).join(", ")],
    ...slip.proposals
      .filter(({ decision }) => decision === "accepted")
      .map(({ text }) => [view.proposals, text] as const),
  ];
  return said.filter(([, words]) => words.trim() !== "");
}
