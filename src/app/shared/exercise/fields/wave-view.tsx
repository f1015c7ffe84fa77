import { moduleStrings } from "../../../strings/module-strings.ts";
import { Notice } from "../../../ui/notice.tsx";
import { WaveTimer } from "../../../ui/wave-timer.tsx";
import type { FieldView } from "./field-view.ts";

const texts = moduleStrings.waveTexts;

export const WaveView: FieldView<"wave"> = ({ field, answer, onAnswer }) => (
  <section aria-label={field.label}>
    <WaveTimer seconds={field.seconds} steps={field.steps} texts={texts} onEnd={onAnswer} />
    {answer !== null && (
      <Notice tone="calm" live>
        {!answer.finished && texts.stoppedEarly} {texts.done(answer.seconds)}
      </Notice>
    )}
  </section>
);
