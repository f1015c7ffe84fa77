import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import { WaveTimer } from "./wave-timer.tsx";

const texts = {
  start: "Begin",
  stop: "Stop even",
  resume: "Ga verder",
  finished: "De golf is gezakt.",
  remaining: (seconds: number) => `Nog ${seconds / 60} minuten.`,
  stillToGo: "nog even blijven",
};
const steps = ["Adem in.", "Kijk.", "Laat los."];

afterEach(() => {
  render(null, document.body);
});

/** A timer of three minutes with a clock that only moves when the test says so. */
function showTimer(resume: "given" | "none" = "given") {
  let nowMs = Date.UTC(2025, 10, 22, 23, 10);
  const ends: { readonly seconds: number; readonly finished: boolean }[] = [];
  render(
    <WaveTimer
      seconds={180}
      steps={steps}
      texts={resume === "given" ? texts : { ...texts, resume: undefined }}
      onEnd={(end) => ends.push(end)}
      now={() => nowMs}
    />,
    document.body,
  );
  return {
    ends,
    sleep(seconds: number) {
      nowMs += seconds * 1000;
    },
  };
}

const clock = () => document.querySelector('[role="timer"]')?.textContent;
const heard = () => document.querySelector('[role="status"]')?.textContent;
const press = async (label: string) => {
  await expect.poll(() => document.querySelector("button")?.textContent).toBe(label);
  document.querySelector("button")?.click();
};

test("the time goes by the wall clock, also when the tab slept", async () => {
  const timer = showTimer();
  expect(clock()).toBe("3:00");
  await press("Begin");
  timer.sleep(46);
  await expect.poll(() => clock()).toBe("2:14");
  timer.sleep(50);
  await expect.poll(() => clock()).toBe("1:24");
  expect(document.body.textContent).toContain("Kijk.");
});

test("a screen reader hears the start, each minute and the end, and nothing in between", async () => {
  const timer = showTimer();
  await press("Begin");
  await expect.poll(() => heard()).toBe("Nog 3 minuten.");
  timer.sleep(20);
  await expect.poll(() => clock()).toBe("2:40");
  expect(heard()).toBe("Nog 3 minuten.");
  timer.sleep(40);
  await expect.poll(() => heard()).toBe("Nog 2 minuten.");
  timer.sleep(500);
  await expect.poll(() => heard()).toBe("De golf is gezakt.");
});

test("reaching the end is told once, with the whole time", async () => {
  const timer = showTimer();
  await press("Begin");
  timer.sleep(3600);
  await expect.poll(() => clock()).toBe("0:00");
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(timer.ends).toEqual([{ seconds: 180, finished: true }]);
});

test("stopping tells how long was watched, and going on does not start again", async () => {
  const timer = showTimer();
  await press("Begin");
  timer.sleep(50);
  await press("Stop even");
  expect(timer.ends).toEqual([{ seconds: 50, finished: false }]);
  timer.sleep(1000);
  await press("Ga verder");
  timer.sleep(10);
  await expect.poll(() => clock()).toBe("2:00");
});

test("without words for going on, a stop goes back to the beginning", async () => {
  const timer = showTimer("none");
  await press("Begin");
  timer.sleep(50);
  await press("Stop even");
  await press("Begin");
  await expect.poll(() => clock()).toBe("3:00");
});
