import type { ComponentChildren } from "preact";
import { Card } from "./card.tsx";
import { Icon } from "./icon.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import styles from "./shoreline.module.css";

export type ShorelineStep = {
  readonly key: string;
  /** As shown in the mark: "4", "R". */
  readonly number: string | number;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly href?: string | undefined;
  readonly state: "done" | "now" | "open" | "later";
  readonly progress?: { readonly value: number; readonly max: number; readonly label: string } | undefined;
  /** The state in a word, for who does not see the mark. */
  readonly stateLabel: string;
};

/** The steps of the programme along a line of tide marks. Nothing in it says "forbidden". */
export function Shoreline({ steps }: { readonly steps: readonly ShorelineStep[] }) {
  return (
    <ol class={styles.shore}>
      {steps.map((step, index) => (
        <li
          class={styles.step}
          key={step.key}
          data-state={step.state}
          aria-current={step.state === "now" ? "step" : undefined}
        >
          {index > 0 && <TideLine side="above" isDone={steps[index - 1]?.state === "done"} />}
          {index < steps.length - 1 && <TideLine side="below" isDone={step.state === "done"} />}
          <span class={styles.mark} aria-hidden="true">
            {step.state === "done" ? <Icon name="check" /> : step.number}
          </span>
          <Frame state={step.state}>
            <h2 class={styles.title}>
              {step.href === undefined ? step.title : <a href={step.href}>{step.title}</a>}
              <span class="visually-hidden"> ({step.stateLabel})</span>
            </h2>
            {step.detail !== undefined && <p class={styles.detail}>{step.detail}</p>}
            {step.progress !== undefined && (
              <div class={styles.progress}>
                <ProgressBar {...step.progress} />
              </div>
            )}
          </Frame>
        </li>
      ))}
    </ol>
  );
}

function Frame({ state, children }: Pick<ShorelineStep, "state"> & { readonly children: ComponentChildren }) {
  return <div class={styles.body}>{state === "now" ? <Card>{children}</Card> : children}</div>;
}

/** Half the way to the next mark; above bends to the sea, below to the land. */
function TideLine({ side, isDone }: { readonly side: "above" | "below"; readonly isDone: boolean }) {
  return (
    <svg
      class={styles.line}
      data-side={side}
      data-done={isDone ? "" : undefined}
      viewBox="0 0 16 50"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d={side === "above" ? "M8 0C13 14 13 36 8 50" : "M8 0C3 14 3 36 8 50"} />
    </svg>
  );
}
