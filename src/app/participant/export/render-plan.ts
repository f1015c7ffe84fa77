import type { ExportFile } from "../../../domain/export/export-file.ts";
import type { Tool } from "../../../domain/programme/exercise.ts";
import { exportStrings } from "../../strings/export-strings.ts";
import { strings } from "../../strings/strings.ts";
import { toolStrings } from "../../strings/tool-strings.ts";
import { escapeHtml } from "../help-now/escape-html.ts";
import { planTools } from "../plan/plan-tools.ts";
import { dateText } from "./date-text.ts";
import { itemLine } from "./item-line.ts";
import { activityLogs, measureLogs, type ToolLog, taskLogs } from "./render-tool-logs.ts";

type Item = ExportFile["tools"][number];
type Titles = Readonly<Record<string, { readonly title: string } | undefined>>;

const text = exportStrings.exportFile;

/** What was done and decided in a tool, under what stands in it. */
const logsOf: Readonly<Partial<Record<Tool, (file: ExportFile) => readonly ToolLog[]>>> = {
  measures: measureLogs,
  "self-worth": taskLogs,
  values: activityLogs,
};

/** The plan, then each tool behind it, under the titles that they have in the app. */
export function renderPlan(file: ExportFile): string {
  const { tools, measureReviews } = file;
  const itemsOf = (tool: Tool): readonly Item[] => tools.filter((item) => item.tool === tool);
  const plan = [
    ...listsOf(itemsOf("prevention-plan"), toolStrings.planParts),
    ...listsOf(itemsOf("diary"), { behaviours: { title: strings.plan.behaviours } }),
  ];
  const reviews = measureReviews.map(
    ({ day, measure, helped }) =>
      `${dateText(day, "short")}: ${measure ?? text.removedMeasure}, ${text.helped[helped]}`,
  );
  return [
    renderSection(strings.plan.title, plan),
    ...planTools.map((tool) => {
      const { title, slots } = toolStrings.tools[tool];
      const logs = logsOf[tool]?.(file) ?? [];
      return renderSection(title, [
        ...listsOf(itemsOf(tool), slots),
        ...(tool === "measures" ? [renderList(text.reviews, reviews)] : []),
        ...logs.map((log) => renderList(log.title, log.lines)),
      ]);
    }),
  ].join("");
}

/** A list for each part; one that this version does not know has its own name as a title. */
function listsOf(items: readonly Item[], titles: Titles): readonly string[] {
  return [...Map.groupBy(items, ({ slot }) => slot)].map(([slot, inSlot]) =>
    renderList(titles[slot]?.title ?? slot, inSlot.map(itemLine)),
  );
}

function renderSection(title: string, lists: readonly string[]): string {
  const body = lists.join("");
  return body === "" ? "" : `<section>\n<h2>${escapeHtml(title)}</h2>\n${body}</section>\n`;
}

function renderList(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("\n");
  return `<h3>${escapeHtml(title)}</h3>\n<ul>\n${items}\n</ul>\n`;
}
