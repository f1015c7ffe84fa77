import type { HelpLine } from "../../../domain/safety/help-line.ts";
import type { HelpNowTexts } from "../../strings/nl/help-now.ts";
import { formatClock } from "../../ui/wave-motion.ts";
import { delayMinutes } from "./delay.ts";
import { escapeHtml } from "./escape-html.ts";
import { renderCrisisCard } from "./render-crisis-card.ts";
import { renderFirstAid } from "./render-first-aid.ts";
import { renderPanel, renderParagraph, renderSteps, type Step } from "./render-panel.ts";
import { renderWave } from "./render-wave.ts";

/**
 * The HTML inside the body of `/hulp-nu`, made while the app is built. All texts and all numbers stand in it, so the
 * screen is whole before a script runs, without one, offline and without unlocking. Throws without 112 or 113.
 */
export function renderHelpNowPage(texts: HelpNowTexts, helpLines: readonly HelpLine[]): string {
  const panels: readonly (readonly [id: string, title: string, body: string])[] = [
    ["weg", texts.leave.title, withLookBack(renderStepsBody(texts.leave), texts)],
    ["kijk", texts.look.title, withLookBack(renderStepsBody(texts.look), texts)],
    ["lijst", texts.kit.title, withLookBack(renderKitBody(texts.kit), texts)],
    ["reden", texts.reason.title, withLookBack(renderReasonBody(texts.reason), texts)],
    ["brief", texts.letter.title, withLookBack(renderLetterBody(texts), texts)],
    ["slaap", texts.sleep.title, renderSleepBody(texts.sleep)],
    ["mensen", texts.people.title, renderPeopleBody(texts)],
    ["uitstel", texts.delay.title, withLookBack(renderDelayBody(texts.delay), texts)],
    ["crisis", texts.crisis.title, renderCrisisCard(texts.crisis, helpLines)],
    ["uitglijder", texts.slip.title, renderFirstAid(texts.slip)],
  ];
  return `<main>
<p class="rehearsal" id="rehearsal" hidden>${escapeHtml(texts.rehearsal.note)} <a href="/plan/help-now">${escapeHtml(texts.rehearsal.stop)}</a></p>
${renderWave(texts)}
${panels.map(([id, title, body]) => renderPanel(id, title, body, texts)).join("\n")}
</main>`;
}

/** A way back to the wave that asks how the urge is now. Without a script it is the way back alone. */
function withLookBack(body: string, texts: HelpNowTexts): string {
  return `${body}
<p class="look-back"><a class="primary" href="#wave" data-look-back>${escapeHtml(texts.ask.again)}</a></p>`;
}

function renderStepsBody(texts: {
  readonly intro: string;
  readonly steps: readonly Step[];
  readonly after: string;
}): string {
  return [renderParagraph(texts.intro, "intro"), renderSteps(texts.steps), renderParagraph(texts.after)].join(
    "\n",
  );
}

// What stands on the help card is put in by the script; the tiles to these are hidden until then.

function renderKitBody(texts: HelpNowTexts["kit"]): string {
  return `${renderParagraph(texts.intro, "intro")}
<ol class="kit" id="kit"></ol>
${renderParagraph(texts.after)}`;
}

function renderReasonBody(texts: HelpNowTexts["reason"]): string {
  return `<blockquote id="reason"></blockquote>
<h2 id="techniques-title" hidden>${escapeHtml(texts.techniques)}</h2>
<ul class="own-lines" id="techniques" hidden></ul>
${renderParagraph(texts.privacy, "small")}`;
}

function renderLetterBody({ reason }: HelpNowTexts): string {
  return `<p class="letter" id="letter"></p>
${renderParagraph(reason.privacy, "small")}`;
}

function renderSleepBody(texts: HelpNowTexts["sleep"]): string {
  return `${renderParagraph(texts.intro, "intro")}
<div class="own-part" id="own-sleep" hidden><h2>${escapeHtml(texts.own)}</h2><ul class="own-lines" id="sleep"></ul></div>
${renderSteps(texts.steps)}
${renderParagraph(texts.after)}`;
}

function renderPeopleBody({ people, reason }: HelpNowTexts): string {
  return `${renderParagraph(people.intro, "intro")}
<ul class="lines" id="people"></ul>
<div class="aside"><h2>${escapeHtml(people.messageTitle)}</h2><p id="message">${escapeHtml(people.standard)}</p></div>
<p><a class="call-quiet" href="#crisis">${escapeHtml(people.danger)}</a></p>
${renderParagraph(reason.privacy, "small")}`;
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
