import { wave } from "../../../../domain/programme/fields/wave.ts";
import { waveStrings } from "../../../strings/wave-strings.ts";
import { Notice } from "../../../ui/notice.tsx";
import { WaveTimer } from "../../../ui/wave-timer.tsx";
import type { FieldParts, FieldView } from "./field-view.ts";
import styles from "./wave-view.module.css";

const texts = waveStrings;

const WaveView: FieldView<"wave"> = ({ field, answer, onAnswer }) => (
  // biome-ignore lint/a11y/useSemanticElements: nothing is filled in here, and a landmark would repeat the exercise around it
  <div role="group" class={styles.wave} aria-label={field.label}>
    <WaveTimer seconds={field.seconds} steps={field.steps} texts={texts} onEnd={onAnswer} />
    {answer !== null && (
      <Notice tone="calm" live>
        {!answer.finished && texts.stoppedEarly} {texts.done(answer.seconds)}
      </Notice>
    )}
  </div>
);

export const waveParts: FieldParts<"wave"> = { View: WaveView, side: wave };
