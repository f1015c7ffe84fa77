import type { HelpNowTexts } from "../../strings/nl/help-now.ts";
import { findElement, setText } from "./find-element.ts";
import type { RunLog } from "./run-log.ts";

/** The questions beside the wave. Nobody has to answer: the wave runs, and every way on stays open. */
export type Asking = {
  /** The wave ended, or something was done: now the second question is due. */
  readonly askAfter: () => void;
};

const questions = ["before", "after"] as const;
type Question = (typeof questions)[number];

/** The number that was chosen on a scale, null when none was. */
export function chosenIn(name: string): number | null {
  const chosen = document.querySelector<HTMLInputElement>(`input[name=${name}]:checked`);
  return chosen === null ? null : Number(chosen.value);
}

export function runAsking(texts: HelpNowTexts["ask"], log: RunLog): Asking {
  let open: Question | null = "before";
  let isAfterDue = false;

  const show = () => {
    const { before, after } = log.told();
    setText(findElement("before-legend"), isAfterDue ? texts.beforeLate : texts.before);
    for (const question of questions) findElement(question).hidden = open !== question;
    findElement("rated").hidden = open !== null || before === null;
    if (before !== null) setText(findElement("rated-text"), ratedText(before, after, texts));
  };
  /** With the scale the focus would be gone: it goes to what stands in its place. */
  const close = (question: Question, isFocusHere: boolean) => {
    if (open !== question || log.told()[question] === null) return;
    open = question === "before" && isAfterDue && log.told().after === null ? "after" : null;
    show();
    if (!isFocusHere) return;
    const next = open === null ? findElement("rate-again") : firstNumberOf(open);
    next.focus({ preventScroll: true });
  };

  for (const question of questions) {
    const scale = findElement(question);
    scale.addEventListener("change", async () => {
      const value = chosenIn(question);
      if (value === null) return;
      const isKept = await log.rate({ [question]: value });
      setText(findElement("kept"), isKept ? texts.kept : texts.notKept);
    });
    // Who walks over the numbers with the arrows is still choosing; a tap, Enter or leaving the scale is a choice.
    const closeOnceChosen = () => setTimeout(() => close(question, true));
    scale.addEventListener("click", ({ detail }) => {
      if (detail > 0) closeOnceChosen();
    });
    scale.addEventListener("keydown", ({ key }) => {
      if (key === "Enter" || key === " ") closeOnceChosen();
    });
    scale.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && scale.contains(relatedTarget))) close(question, false);
    });
  }
  findElement("rate-again").addEventListener("click", () => {
    open = log.told().after === null ? "before" : "after";
    show();
    firstNumberOf(open).focus({ preventScroll: true });
  });
  show();
  return {
    askAfter: () => {
      isAfterDue = true;
      if (open === null) open = "after";
      show();
    },
  };
}

/** The chosen number, or else the first. */
function firstNumberOf(question: Question): HTMLElement {
  const inputs = [...findElement(question).querySelectorAll("input")];
  const input = inputs.find(({ checked }) => checked) ?? inputs[0];
  if (input === undefined) throw new Error(`the scale ${question} has no numbers`);
  return input;
}

function ratedText(before: number, after: number | null, texts: HelpNowTexts["ask"]): string {
  if (after === null) return texts.started(before);
  if (after < before) return texts.lower(before, after);
  return after === before ? texts.same(after) : texts.higher(before, after);
}
