import type { HelpNowTexts } from "../../strings/nl/help-now.ts";
import { formatClock, ringPath, stepAt, surfaceDepth, waterLevel } from "../../ui/wave-motion.ts";
import { findElement, setText } from "./find-element.ts";
import { keepScreenOn } from "./keep-screen-on.ts";
import { defaultWaveMinutes, readWave, startWave, togglePause, type WaveReading } from "./wave-timer.ts";

/** Starts at once: whoever opens this screen has nothing to decide. */
export function runWave(texts: HelpNowTexts["wave"], onDone: () => void): void {
  const pause = findElement("pause");
  const screen = keepScreenOn();
  let timer = startWave(chosenMinutes(), Date.now());

  let isDone = false;
  const update = () => {
    const reading = readWave(timer, Date.now());
    showWave(reading, texts);
    screen.setWanted(reading.state === "running");
    const wasDone = isDone;
    isDone = reading.state === "done";
    if (isDone && !wasDone) onDone();
  };
  const restart = () => {
    timer = startWave(chosenMinutes(), Date.now());
    update();
  };

  for (const input of document.getElementsByName("minutes")) input.addEventListener("change", restart);
  pause.addEventListener("click", () => {
    const nowMs = Date.now();
    if (readWave(timer, nowMs).state === "done") return restart();
    timer = togglePause(timer, nowMs);
    update();
  });
  document.addEventListener("visibilitychange", update);
  // Twice a second, so that no shown second is skipped.
  setInterval(update, 500);
  update();
}

function chosenMinutes(): number {
  const chosen = document.querySelector<HTMLInputElement>("input[name=minutes]:checked");
  return chosen === null ? defaultWaveMinutes : Number(chosen.value);
}

function showWave({ state, remainingSeconds, share }: WaveReading, texts: HelpNowTexts["wave"]): void {
  findElement("wave").dataset.state = state;
  setText(findElement("clock"), formatClock(remainingSeconds));
  setText(findElement("clock-note"), noteByState(texts)[state]);
  setText(findElement("pause"), buttonByState(texts)[state]);
  setText(findElement("wave-heading"), state === "done" ? texts.doneHeading : texts.heading);
  setText(findElement("guidance"), state === "done" ? texts.doneGuidance : guidanceAt(share, texts.guidance));
  findElement("ring").setAttribute("d", ringPath(share));
  findElement("water").style.transform = `translateY(${surfaceDepth(waterLevel(share))}px)`;
}

function noteByState(texts: HelpNowTexts["wave"]) {
  return { running: texts.staying, paused: texts.paused, done: texts.stayed };
}

function buttonByState(texts: HelpNowTexts["wave"]) {
  return { running: texts.pause, paused: texts.resume, done: texts.again };
}

function guidanceAt(share: number, guidance: readonly string[]): string {
  return guidance[stepAt(share, guidance.length)] ?? "";
}
