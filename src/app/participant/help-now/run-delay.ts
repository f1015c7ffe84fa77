import type { HelpNowTexts } from "../../strings/nl/help-now.ts";
import { formatClock } from "../../ui/wave-motion.ts";
import { delayMinutes, delayRemainingSeconds } from "./delay.ts";
import { keepDelayStart, readDelayStart } from "./delay-memory.ts";
import { findElement, setText } from "./find-element.ts";

/** Counts by the clock on the wall: it goes on while the page is closed, hidden or loaded anew. */
export function runDelay(texts: HelpNowTexts["delay"]): void {
  let startMs = readDelayStart(Date.now());

  const update = () => showDelay(startMs, texts);
  const setStart = (newStartMs: number | null) => {
    startMs = newStartMs;
    keepDelayStart(newStartMs);
    update();
  };

  // One tap is enough: opening the panel starts the clock, unless it runs or has just ended.
  findElement("tile-uitstel").addEventListener("click", () => {
    if (startMs === null) setStart(Date.now());
  });
  findElement("delay-start").addEventListener("click", () => setStart(Date.now()));
  findElement("delay-stop").addEventListener("click", () => {
    setStart(null);
    findElement("delay-start").focus();
  });
  setInterval(update, 500);
  update();
}

function showDelay(startMs: number | null, texts: HelpNowTexts["delay"]): void {
  const left = startMs === null ? null : delayRemainingSeconds(startMs, Date.now());
  const clock = formatClock(left ?? delayMinutes * 60);
  const isRunning = left !== null && left > 0;
  setText(findElement("delay-clock"), clock);
  setText(findElement("delay-done"), left === 0 ? texts.done : "");
  setText(findElement("delay-start"), left === 0 ? texts.again : texts.start);
  findElement("delay-start").hidden = isRunning;
  findElement("delay-stop").hidden = !isRunning;
  setText(findElement("hint-uitstel"), tileHint(left, clock, texts));
}

function tileHint(left: number | null, clock: string, texts: HelpNowTexts["delay"]): string {
  if (left === null) return texts.hint;
  return left === 0 ? texts.hintDone : texts.hintRunning(clock);
}
