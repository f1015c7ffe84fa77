import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "./button.tsx";
import { WaveDial } from "./wave-dial.tsx";
import { formatClock, isMinuteReached, remainingSeconds, stepAt } from "./wave-motion.ts";
import styles from "./wave-timer.module.css";
import { startTimer, stopTimer, type WaveTimerState, watchedMs } from "./wave-timer-state.ts";

type WaveTimerProps = {
  readonly seconds: number;
  /** What to do, one after the other; each gets an equal part of the time. */
  readonly steps: readonly string[];
  readonly texts: {
    readonly start: string;
    readonly stop: string;
    /** Given: stopping can be taken back. */
    readonly resume?: string | undefined;
    readonly finished: string;
    /** Read aloud at the start and at each minute. */
    readonly remaining: (seconds: number) => string;
    readonly stillToGo: string;
  };
  /** At the end, and at every stop; `seconds` is all that was watched so far, so the last call holds. */
  readonly onEnd: (result: { readonly seconds: number; readonly finished: boolean }) => void;
  /** Wall clock in milliseconds. */
  readonly now?: (() => number) | undefined;
};

const ticksEveryMs = 250;

/** Watching an urge as a wave. Time is computed from the start by the wall clock, so a tab may sleep. */
export function WaveTimer({ seconds, steps, texts, onEnd, now = Date.now }: WaveTimerProps) {
  const [state, setState] = useState<WaveTimerState>({ type: "idle" });
  const [watched, setWatched] = useState(0);
  const [announcement, setAnnouncement] = useState("");
  const left = remainingSeconds(0, watched, seconds);
  const elapsed = seconds === 0 ? 1 : watched / (seconds * 1000);

  // The clock starts once and may run for minutes; what it calls is what the screen gave last.
  const latest = useRef({ texts, onEnd });
  latest.current = { texts, onEnd };

  useEffect(() => {
    if (state.type !== "running") return;
    let leftBefore = remainingSeconds(0, watchedMs(state, now(), seconds), seconds);
    let isOver = false;

    function tick(): void {
      if (isOver) return;
      const watchedNow = watchedMs(state, now(), seconds);
      const leftNow = remainingSeconds(0, watchedNow, seconds);
      setWatched(watchedNow);
      if (isMinuteReached(leftBefore, leftNow)) setAnnouncement(latest.current.texts.remaining(leftNow));
      leftBefore = leftNow;
      if (leftNow > 0) return;
      isOver = true;
      setState({ type: "finished" });
      setAnnouncement(latest.current.texts.finished);
      latest.current.onEnd({ seconds, finished: true });
    }

    const timer = setInterval(tick, ticksEveryMs);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [state]);

  function start(): void {
    setState(startTimer(state, now()));
    setAnnouncement(texts.remaining(left));
  }

  function stop(): void {
    const stopped = stopTimer(state, now());
    const watchedNow = watchedMs(stopped, now(), seconds);
    setAnnouncement("");
    setWatched(texts.resume === undefined ? 0 : watchedNow);
    setState(texts.resume === undefined ? { type: "idle" } : stopped);
    onEnd({ seconds: Math.floor(watchedNow / 1000), finished: false });
  }

  return (
    <div class={styles.timer} data-surface="deep">
      <WaveDial elapsed={elapsed} isMoving={state.type === "running"}>
        <p class={styles.clock} role="timer">
          {formatClock(left)}
        </p>
        {state.type !== "finished" && <p class={styles.caption}>{texts.stillToGo}</p>}
      </WaveDial>
      <p class={styles.step}>
        {state.type === "finished" ? texts.finished : steps[stepAt(elapsed, steps.length)]}
      </p>
      <TimerButton state={state} texts={texts} onStart={start} onStop={stop} />
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </div>
  );
}

type TimerButtonProps = Pick<WaveTimerProps, "texts"> & {
  readonly state: WaveTimerState;
  readonly onStart: () => void;
  readonly onStop: () => void;
};

function TimerButton({ state, texts, onStart, onStop }: TimerButtonProps) {
  switch (state.type) {
    case "idle":
      return <Button onClick={onStart}>{texts.start}</Button>;
    case "running":
      return (
        <Button kind="quiet" onClick={onStop}>
          {texts.stop}
        </Button>
      );
    case "stopped":
      return <Button onClick={onStart}>{texts.resume}</Button>;
    case "finished":
      return null;
  }
}
