import type { HelpNowTexts } from "../../strings/nl/help-now.ts";
import { escapeHtml } from "./escape-html.ts";
import { renderParagraph, renderSteps } from "./render-panel.ts";
import { renderTenScale } from "./render-ten-scale.ts";

/** Whole without a script; with one, the three steps come one by one, a minute each or sooner. */
export function renderFirstAid(texts: HelpNowTexts["slip"]): string {
  return `${renderParagraph(texts.intro, "intro")}
<div class="aid" id="aid">
<div class="needs-script aid-time"><div class="thirds" aria-hidden="true"><i></i><i></i><i></i></div>
<p class="small"><span id="aid-step">${escapeHtml(texts.guide)}</span></p></div>
<div id="aid-steps" aria-live="polite">${renderSteps(texts.steps)}</div>
<button type="button" class="primary needs-script" id="aid-next">${escapeHtml(texts.next)}</button>
</div>
<div class="aid-end" id="aid-end" tabindex="-1">
${renderParagraph(texts.thought)}
<div class="aid-remember" id="aid-remember" hidden>
${renderTenScale({ name: "shame", legend: texts.shame, low: texts.shameLow, high: texts.shameHigh })}
<button type="button" class="primary" id="remember">${escapeHtml(texts.remember)}</button>
<p class="small">${escapeHtml(texts.rememberHint)}</p>
</div>
<p id="remembered" role="status"></p>
${renderParagraph(texts.after)}
<p class="quiet-link"><a href="/plan/slip-analysis">${escapeHtml(texts.look)}</a></p>
</div>
<p class="too-much"><a class="call-quiet" href="#crisis">${escapeHtml(texts.tooMuch)}</a></p>`;
}
