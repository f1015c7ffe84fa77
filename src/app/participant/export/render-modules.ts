import type { ExportModule } from "../../../domain/export/export-file.ts";
import { exportStrings } from "../../strings/export-strings.ts";
import { escapeHtml } from "../help-now/escape-html.ts";
import { dateText } from "./date-text.ts";
import { renderExercise } from "./render-exercise.ts";

const text = exportStrings.exportFile;

/** Every answer under its question, in the order of the programme. */
export function renderModules(modules: readonly ExportModule[]): string {
  if (modules.length === 0) return "";
  return `<section>
<h2>${text.answers}</h2>
${modules.map(renderModule).join("\n")}
</section>`;
}

function renderModule(module: ExportModule): string {
  const { number, title, exercises, homework } = module;
  const name = number === null || title === null ? text.unknownModule : text.module(number, title);
  return `<h3>${escapeHtml(name)}</h3>
<p class="soft">${escapeHtml(stateOf(module))}</p>
${exercises.map(renderExercise).join("\n")}
${renderHomework(homework)}`;
}

function stateOf({ furthestPage, finishedOn }: ExportModule): string {
  if (finishedOn !== null) return text.finishedOn(dateText(finishedOn));
  return furthestPage === null ? text.notFinished : text.furthestPage(furthestPage);
}

function renderHomework(homework: ExportModule["homework"]): string {
  if (homework.length === 0) return "";
  const items = homework.map(({ id, text: asked, doneOn }) => {
    const state = doneOn === null ? text.notDone : text.doneOn(dateText(doneOn));
    return `<li>${escapeHtml(asked ?? id)} <span class="soft">${escapeHtml(state)}</span></li>`;
  });
  return `<article>
<h4>${text.homework}</h4>
<ul>
${items.join("\n")}
</ul>
</article>`;
}
