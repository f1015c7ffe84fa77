import type { RiskAnswer } from "../../../../domain/triggers/risk.ts";
import { triggerStrings as text } from "../../../strings/trigger-strings.ts";
import { Pill } from "../../../ui/pill.tsx";
import styles from "./answer-pill.module.css";

type Props = { readonly answer: RiskAnswer | null; readonly words: string };

/** What somebody does with a risk, in a pill with the own words behind it; or that nothing was chosen yet. */
export function AnswerPill({ answer, words }: Props) {
  if (answer === null) return <Pill tone="alert">{text.answer.none}</Pill>;
  return (
    <>
      <Pill tone="calm">{text.answer.options[answer].label}</Pill>
      {words !== "" && <span class={styles.words}>{words}</span>}
    </>
  );
}
