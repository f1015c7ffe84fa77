import type { HelpNowTexts } from "../../strings/nl/help-now.ts";
import {
  dialSize,
  formatClock,
  ringPath,
  ringRadius,
  surfaceDepth,
  waterLevel,
  waterRadius,
  wavePath,
} from "../../ui/wave-motion.ts";
import { escapeHtml } from "./escape-html.ts";
import { icons } from "./icons.ts";
import { renderTenScale } from "./render-ten-scale.ts";
import { defaultWaveMinutes, waveMinutes } from "./wave-timer.ts";

/** The first screen, as it stands before the script: a full dial, the heading, four ways on. */
export function renderWave(texts: HelpNowTexts): string {
  const { wave } = texts;
  return `<section class="wave" id="wave">
<header class="bar">
  <a class="icon-button" href="/" aria-label="${escapeHtml(texts.close)}">${icons.close}</a>
  <p>${escapeHtml(wave.name)}</p>
  <a class="icon-button" href="/lijst" data-quick-hide aria-label="${escapeHtml(texts.quickHide)}">${icons.hide}</a>
</header>
<div class="stage">
  <div class="dial">
    ${renderDial()}
    <div class="dial-text" role="timer"><p class="clock" id="clock">${formatClock(defaultWaveMinutes * 60)}</p><p id="clock-note">${escapeHtml(wave.staying)}</p></div>
  </div>
  <div class="controls needs-script">
    <fieldset><legend class="sr">${escapeHtml(wave.minutesLegend)}</legend>${waveMinutes.map((minutes) => renderMinutes(minutes, wave)).join("")}</fieldset>
    <button type="button" id="pause">${escapeHtml(wave.pause)}</button>
  </div>
  <div class="guide" aria-live="polite">
    <h1 id="wave-heading">${escapeHtml(wave.heading)}</h1>
    <p id="guidance">${escapeHtml(wave.guidance[0])}</p>
  </div>
  <div class="ask needs-script" id="ask">
    ${renderTenScale({ name: "before", legend: texts.ask.before, low: texts.ask.low, high: texts.ask.high })}
    ${renderTenScale({ name: "after", legend: texts.ask.after, low: texts.ask.low, high: texts.ask.high, isHidden: true })}
    <p class="rated" id="rated" hidden><span id="rated-text"></span> <button type="button" id="rate-again">${escapeHtml(texts.ask.change)}</button></p>
    <p class="small" id="kept" role="status"></p>
  </div>
</div>
<nav class="tiles" aria-label="${escapeHtml(texts.tilesName)}">
  ${renderTile("weg", texts.leave.title, texts.leave.hint)}
  ${renderTile("crisis", texts.crisis.title, texts.crisis.hint)}
  ${renderTile("lijst", texts.kit.title, texts.kit.hint, true)}
  ${renderTile("reden", texts.reason.title, texts.reason.hint, true)}
  ${renderTile("mensen", texts.people.title, texts.people.hint, true)}
  ${renderTile("uitstel", texts.delay.tile, texts.delay.hint)}
  ${renderTile("kijk", texts.look.title, texts.look.hint)}
  ${renderTile("brief", texts.letter.title, texts.letter.hint, true)}
  ${renderTile("slaap", texts.sleep.title, texts.sleep.hint)}
</nav>
<p class="slip-link"><a href="#uitglijder" id="tile-uitglijder">${escapeHtml(texts.slip.link)}</a></p>
</section>`;
}

function renderMinutes(minutes: number, texts: HelpNowTexts["wave"]): string {
  const checked = minutes === defaultWaveMinutes ? " checked" : "";
  return `<label><input class="sr" type="radio" name="minutes" value="${minutes}"${checked}><span>${escapeHtml(texts.minutes(minutes))}</span></label>`;
}

function renderTile(panel: string, title: string, hint: string, isHidden = false): string {
  return `<a class="tile" href="#${panel}" id="tile-${panel}"${isHidden ? " hidden" : ""}><b id="title-${panel}">${escapeHtml(title)}</b> <span class="hint" id="hint-${panel}">${escapeHtml(hint)}</span></a>`;
}

/** The dial as it stands at the start; the style lets the two waves drift by one wave length, over and over. */
function renderDial(): string {
  const centre = dialSize / 2;
  return `<svg viewBox="0 0 ${dialSize} ${dialSize}" aria-hidden="true">
<clipPath id="water-edge"><circle cx="${centre}" cy="${centre}" r="${waterRadius}"/></clipPath>
<circle class="ring-track" cx="${centre}" cy="${centre}" r="${ringRadius}"/><path class="ring" id="ring" d="${ringPath(0)}"/>
<g class="pool" clip-path="url(#water-edge)"><rect class="sky" width="${dialSize}" height="${dialSize}"/>
<g id="water" transform="translate(0 ${surfaceDepth(waterLevel(0))})"><path class="back-wave" d="${wavePath(44)}"/><path class="front-wave" d="${wavePath(36)}"/></g></g>
</svg>`;
}
