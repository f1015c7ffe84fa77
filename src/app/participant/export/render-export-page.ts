import { dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import type { ExportFile } from "../../../domain/export/export-file.ts";
import { exportStrings } from "../../strings/export-strings.ts";
import { escapeHtml } from "../help-now/escape-html.ts";
import { dateText } from "./date-text.ts";
import pageStyle from "./export-page.css?raw";
import { renderCheckIns } from "./render-check-ins.ts";
import { renderMessages } from "./render-messages.ts";
import { renderModules } from "./render-modules.ts";
import { renderPeople } from "./render-people.ts";
import { renderPlan } from "./render-plan.ts";
import { renderPlanVersions } from "./render-plan-versions.ts";
import { renderSlips } from "./render-slips.ts";
import { renderUrges } from "./render-urges.ts";

const text = exportStrings.exportFile;

/**
 * The export as one page to read and to print, with the export itself inside as data. It needs nothing beside itself and
 * runs nothing: its own policy forbids both, so that no word in it can become code.
 */
export function renderExportPage(file: ExportFile): string {
  const madeOn = dateText(dateToCalendarDay(new Date(file.madeAt)));
  return `<!doctype html>
<!-- ${escapeHtml(file.about)} -->
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(text.title(madeOn))}</title>
<style>
${pageStyle}</style>
</head>
<body>
<main>
<header>
<p class="about">${escapeHtml(file.about)}</p>
<p>${text.keepSafe}</p>
</header>
<h1>${text.heading}</h1>
${renderBeginning(file)}
${renderPlan(file)}${renderPlanVersions(file.planVersions)}${renderSlips(file.slips)}
${renderCheckIns(file.checkIns)}
${renderUrges(file.urges)}
${renderPeople(file.people)}
${renderMessages(file.messages)}
${renderModules(file.modules)}
<footer>
<h2>${text.data}</h2>
<p>${text.dataBody}</p>
</footer>
</main>
<script type="application/json" id="${file.format}">
${exportToJson(file).replaceAll("<", "\\u003c")}</script>
</body>
</html>
`;
}

/** Indented, and with what it is and by when already on the first line. */
export function exportToJson(file: ExportFile): string {
  return `${JSON.stringify(file, null, 2).replace(/^\{\n +/, "{ ")}\n`;
}

function renderBeginning({ startedOn, damaged }: ExportFile): string {
  const lines = [
    startedOn === null ? "" : text.since(dateText(startedOn)),
    damaged === 0 ? "" : text.damaged(damaged),
  ];
  return lines.map((line) => (line === "" ? "" : `<p>${escapeHtml(line)}</p>`)).join("\n");
}
