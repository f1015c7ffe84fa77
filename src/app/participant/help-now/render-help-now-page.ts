import type { HelpLine } from "../../../domain/safety/help-line.ts";
import type { HelpNowTexts } from "../../strings/nl/help-now.ts";
import { formatClock } from "../../ui/wave-motion.ts";
import { delayMinutes } from "./delay.ts";
import { escapeHtml } from "./escape-html.ts";
import { renderCrisisCard } from "./render-crisis-card.ts";
import { renderPanel, renderParagraph, renderSteps } from "./render-panel.ts";
import { renderWave } from "./render-wave.ts";

/**
 * The HTML inside the body of `/hulp-nu`, made while the app is built. All texts and all numbers stand in it, so the
 * screen is whole before a script runs, without one, offline and without unlocking. Throws without 112 or 113.
 */
export function renderHelpNowPage(texts: HelpNowTexts, helpLines: readonly HelpLine[]): string {
  return `<main>
${renderWave(texts)}
${renderPanel("weg", texts.leave.title, renderStepsBody(texts.leave), texts)}
${renderPanel("kijk", texts.look.title, renderStepsBody(texts.look), texts)}
${renderPanel("reden", texts.reason.title, renderReasonBody(texts.reason), texts)}
${renderPanel("uitstel", texts.delay.title, renderDelayBody(texts.delay), texts)}
${renderPanel("crisis", texts.crisis.title, renderCrisisCard(texts.crisis, helpLines), texts)}
${renderPanel("uitglijder", texts.slip.title, renderSlipBody(texts.slip), texts)}
</main>`;
}

function renderStepsBody(texts: HelpNowTexts["leave"] | HelpNowTexts["look"]): string {
  return [renderParagraph(texts.intro, "intro"), renderSteps(texts.steps), renderParagraph(texts.after)].join(
    "\n",
  );
}

/** Empty until the script has opened the help card; its tile is hidden until then. */
function renderReasonBody(texts: HelpNowTexts["reason"]): string {
  return `<blockquote id="reason" hidden></blockquote>
<h2 id="techniques-title" hidden>${escapeHtml(texts.techniques)}</h2>
<ul class="techniques" id="techniques" hidden></ul>
${renderParagraph(texts.privacy, "small")}`;
}

function renderDelayBody(texts: HelpNowTexts["delay"]): string {
  return `${renderParagraph(texts.intro, "intro")}
<div class="needs-script">
<div class="delay-clock" role="timer"><p class="clock" id="delay-clock">${formatClock(delayMinutes * 60)}</p><p>${escapeHtml(texts.remaining)}</p></div>
<p id="delay-done" aria-live="polite"></p>
<button type="button" class="primary" id="delay-start">${escapeHtml(texts.start)}</button>
<button type="button" id="delay-stop" hidden>${escapeHtml(texts.stop)}</button>
</div>
<noscript>${renderParagraph(texts.withoutScript)}</noscript>
${renderParagraph(texts.meanwhile)}`;
}

function renderSlipBody(texts: HelpNowTexts["slip"]): string {
  return `${renderParagraph(texts.intro, "intro")}
${renderSteps(texts.steps)}
${renderParagraph(texts.thought)}
${renderParagraph(texts.after)}
<p><a class="primary" href="#crisis">${escapeHtml(texts.tooMuch)}</a></p>`;
}
