import type { HelpNowTexts } from "../../strings/nl/help-now.ts";
import { stepAt } from "../../ui/wave-motion.ts";
import { findElement, setText } from "./find-element.ts";
import { chosenIn } from "./run-asking.ts";
import type { RunLog } from "./run-log.ts";
import { readWave, startWave, type WaveTimer } from "./wave-timer.ts";

const minutes = 3;

/** Begins when the panel opens: three steps of a minute, each of which may be left sooner. Nothing is asked before. */
export function runFirstAid(texts: HelpNowTexts["slip"], log: RunLog): void {
  const steps = [...findElement("aid-steps").querySelectorAll("li")];
  const thirds = [...document.querySelectorAll<HTMLElement>(".thirds i")];
  let timer: WaveTimer | null = null;

  const begin = () => {
    if (timer !== null || location.hash !== "#uitglijder") return;
    timer = startWave(minutes, Date.now());
    findElement("aid").dataset.guided = "";
    update();
  };
  const update = () => {
    if (timer === null) return;
    const { share, state } = readWave(timer, Date.now());
    const step = stepAt(share, steps.length);
    const isDone = state === "done";
    for (const [index, item] of steps.entries()) item.hidden = !isDone && index !== step;
    for (const [index, third] of thirds.entries())
      third.style.setProperty("--share", String(Math.min(1, Math.max(0, share * thirds.length - index))));
    setText(findElement("aid-step"), isDone ? "" : texts.stepOf(step + 1));
    findElement("aid-next").hidden = isDone;
    findElement("aid-end").hidden = !isDone;
  };

  findElement("aid-next").addEventListener("click", () => {
    if (timer === null) return;
    const nowMs = Date.now();
    const next = stepAt(readWave(timer, nowMs).share, steps.length) + 1;
    timer = { type: "running", totalSeconds: minutes * 60, startMs: nowMs - next * 60_000 };
    update();
    if (next === steps.length) findElement("aid-end").focus();
  });
  findElement("remember").addEventListener("click", async () => {
    const isKept = await log.rememberSlip(chosenIn("shame"));
    if (!isKept) return;
    findElement("aid-remember").hidden = true;
    setText(findElement("remembered"), texts.remembered);
  });
  addEventListener("hashchange", begin);
  setInterval(update, 500);
  begin();
}
