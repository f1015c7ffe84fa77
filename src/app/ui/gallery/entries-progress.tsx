import { BarRow } from "../bar-row.tsx";
import { Card } from "../card.tsx";
import { ProgressBar } from "../progress-bar.tsx";
import { SaveState } from "../save-state.tsx";
import { Shoreline } from "../shoreline.tsx";
import { WaveDial } from "../wave-dial.tsx";
import { WaveTimer } from "../wave-timer.tsx";
import { WeekStrip } from "../week-strip.tsx";
import styles from "./gallery.module.css";
import type { GalleryEntry } from "./gallery-entry.ts";
import { longWord, steps, week } from "./samples.ts";

const timerTexts = {
  start: "Begin",
  stop: "Stop even",
  resume: "Ga verder",
  finished: "De golf is gezakt. Jij bent er nog.",
  remaining: (seconds: number) => `Nog ${Math.ceil(seconds / 60)} minuten.`,
  stillToGo: "nog even blijven",
};

const timerSteps = [
  "Adem in. Voel waar de trek zit. Je hoeft niets te doen.",
  "Blijf kijken. Wordt het sterker, of juist minder?",
  "Laat je schouders zakken. Adem langzaam uit.",
];

export const progressEntries: readonly GalleryEntry[] = [
  {
    file: "wave-timer",
    states: [
      {
        name: "three minutes, can go on after a stop",
        view: () => <WaveTimer seconds={180} steps={timerSteps} texts={timerTexts} onEnd={() => {}} />,
      },
      {
        name: "ten seconds, to see the end",
        view: () => (
          <WaveTimer
            seconds={10}
            steps={timerSteps.slice(0, 1)}
            texts={{ ...timerTexts, resume: undefined }}
            onEnd={() => {}}
          />
        ),
      },
    ],
  },
  {
    file: "wave-dial",
    states: [0.02, 0.25, 0.4, 0.75, 1].map((elapsed) => ({
      name: `${Math.round(elapsed * 100)} % gone by`,
      view: () => (
        <div class={styles.deep}>
          <WaveDial elapsed={elapsed} isMoving>
            <p>nog even blijven</p>
          </WaveDial>
        </div>
      ),
    })),
  },
  {
    file: "progress-bar",
    states: [
      ...[0, 2, 5].map((value) => ({
        name: `${value} of 5`,
        view: () => <ProgressBar label={`${value} van 5 onderdelen gedaan`} value={value} max={5} />,
      })),
      { name: "not known how far", view: () => <ProgressBar label="Je gegevens worden opgehaald" /> },
    ],
  },
  {
    file: "bar-row",
    states: [
      {
        name: "a small chart",
        view: () => (
          <Card>
            <h3>Wat ging eraan vooraf?</h3>
            <BarRow label="Laat op" value={9} max={17} valueText="9 van 17" />
            <BarRow label="Ruzie" value={5} max={17} valueText="5 van 17" />
            <BarRow label={`${longWord} op het werk`} value={2} max={17} valueText="2 van 17" />
            <BarRow label="Reizen" value={0} max={17} valueText="0 van 17" />
          </Card>
        ),
      },
    ],
  },
  { file: "week-strip", states: [{ name: "every state", view: () => <WeekStrip days={week} /> }] },
  { file: "shoreline", states: [{ name: "every state", view: () => <Shoreline steps={steps} /> }] },
  {
    file: "save-state",
    states: [
      { name: "idle", view: () => <SaveState state="idle" text="" /> },
      { name: "saving", view: () => <SaveState state="saving" text="Bewaren …" /> },
      { name: "saved", view: () => <SaveState state="saved" text="Bewaard op dit toestel" /> },
      {
        name: "standing, on two places",
        view: () => <SaveState isStanding state="saved" text="Bewaard op dit toestel en op de server" />,
      },
      {
        name: "failed",
        view: () => (
          <SaveState
            state="failed"
            text="Dit is nog niet bewaard: de opslag is vol. Laat dit scherm open en maak ruimte."
          />
        ),
      },
    ],
  },
];
