import type { HelpNowTexts } from "../../strings/nl/help-now.ts";
import { escapeHtml } from "./escape-html.ts";
import { icons } from "./icons.ts";

export type Step = { readonly do: string; readonly how: string };

/**
 * A screen of its own that opens by its anchor: the style shows the target and hides the wave, also without a script.
 * `body` is HTML.
 */
export function renderPanel(id: string, title: string, body: string, texts: HelpNowTexts): string {
  return `<section class="panel" id="${id}" tabindex="-1" aria-labelledby="${id}-title">
<header class="bar">
  <a class="back" href="#wave" data-back>${icons.back}${escapeHtml(texts.back)}</a>
  <a class="icon-button" href="/lijst" data-quick-hide aria-label="${escapeHtml(texts.quickHide)}">${icons.hide}</a>
</header>
<div class="panel-body"><h1 id="${id}-title">${escapeHtml(title)}</h1>
${body}</div>
</section>`;
}

export function renderSteps(steps: readonly Step[]): string {
  const items = steps.map((step) => `<li><b>${escapeHtml(step.do)}</b> ${escapeHtml(step.how)}</li>`);
  return `<ol class="steps">${items.join("")}</ol>`;
}

export function renderParagraph(text: string, className = ""): string {
  return className === "" ? `<p>${escapeHtml(text)}</p>` : `<p class="${className}">${escapeHtml(text)}</p>`;
}
