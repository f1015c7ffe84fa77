import styles from "./card-head.module.css";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import { Pill } from "./pill.tsx";

type CardHeadProps = {
  readonly icon: IconName;
  readonly title: string;
  /** How it stands now, in a word or two; `isOn` gives that word its colour. */
  readonly state?: { readonly text: string; readonly isOn: boolean } | undefined;
};

/** What a card is about, and how it stands: for cards that set something. */
export function CardHead({ icon, title, state }: CardHeadProps) {
  return (
    <div class={styles.head}>
      <span class={styles.mark}>
        <Icon name={icon} />
      </span>
      <h2 class={styles.title}>{title}</h2>
      {state !== undefined && <Pill tone={state.isOn ? "calm" : "foam"}>{state.text}</Pill>}
    </div>
  );
}
