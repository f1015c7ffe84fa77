import type { ComponentChildren } from "preact";
import { SaveLine } from "../../../shared/frame/save-line.tsx";
import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { slipStrings } from "../../../strings/slip-strings.ts";
import { ActionBar } from "../../../ui/action-bar.tsx";
import { Button } from "../../../ui/button.tsx";
import { useApp } from "../../app-model.tsx";
import styles from "./slip.module.css";
import { type SlipStep, slipListPath, slipPath, slipSteps } from "./slip-paths.ts";
import type { SlipDraft } from "./use-slip-draft.ts";

type Props = {
  readonly step: SlipStep;
  readonly draft: SlipDraft;
  readonly title: string;
  readonly intro: string;
  readonly onNext: () => void;
  readonly children: ComponentChildren;
};

const text = slipStrings.steps;

/** One step of looking back. Every step may be left open; what was written stays. */
export function SlipStepScreen({ step, draft, title, intro, onNext, children }: Props) {
  const { router } = useApp();
  const place = slipSteps.indexOf(step);
  const previous = slipSteps[place - 1];
  const label = text.of(place + 1);
  return (
    <StepScreen
      title={title}
      back={{
        href: previous === undefined ? slipListPath : slipPath(draft.id, previous),
        label: previous === undefined ? slipStrings.list.back : text.previous,
      }}
      progress={{ value: place + 1, max: slipSteps.length, label }}
      action={
        <ActionBar>
          <Button onClick={() => void draft.finish(onNext)}>{text.next}</Button>
        </ActionBar>
      }
    >
      <p>{intro}</p>
      <div class={styles.form}>{children}</div>
      <SaveLine onRetry={draft.retry} />
      <p class={styles.soft}>
        <a
          href={slipListPath}
          onClick={(event) => {
            event.preventDefault();
            void draft.finish(() => router.go(slipListPath));
          }}
        >
          {text.later}
        </a>
      </p>
    </StepScreen>
  );
}
