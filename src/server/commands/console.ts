import { stepInDutch } from "./done-to-dutch.ts";
import type { Steps } from "./steps.ts";

/** Where a command speaks: lines for people, or one JSON value a line for programs. */
export type Console = {
  readonly steps: Steps;
  /** How it ended: sentences for people, the bare facts for programs. */
  readonly done: (sentences: readonly string[], facts: object) => void;
  readonly failed: (sentence: string, type: string) => void;
};

export type ConsoleParts = {
  readonly isJson: boolean;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
};

/** Progress in whole steps of so many percent. */
const stepPercent = 10;

export function createConsole({ isJson, writeOut, writeError }: ConsoleParts): Console {
  const tell = (fact: object) => writeOut(`${JSON.stringify(fact)}\n`);
  return {
    steps: {
      begin: (step) => {
        let told = -1;
        if (isJson) tell({ step, percent: 0 });
        else writeError(`${stepInDutch[step]} …\n`);
        return (done, total) => {
          const percent = Math.floor((100 * done) / Math.max(total, 1));
          const mark = Math.floor(percent / stepPercent);
          if (mark <= told || mark === 0) return;
          told = mark;
          if (isJson) tell({ step, percent: mark * stepPercent });
          else writeError(`${stepInDutch[step]}: ${mark * stepPercent} %\n`);
        };
      },
    },
    done: (sentences, facts) => {
      if (isJson) tell({ ok: true, ...facts });
      else writeOut(`${sentences.join("\n")}\n`);
    },
    failed: (sentence, type) => {
      if (isJson) tell({ ok: false, type });
      else writeError(`${sentence}\n`);
    },
  };
}
