import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import styles from "./state-head.module.css";

export type StateTone = "calm" | "busy" | "waiting" | "alert" | "quiet";

type StateHeadProps = {
  readonly tone: StateTone;
  readonly title: string;
  /** In place of the icon of the tone. */
  readonly icon?: IconName | undefined;
};

const iconByTone = {
  calm: "check",
  busy: "wave",
  waiting: "clock",
  alert: "alert",
  quiet: "info",
} as const satisfies Record<StateTone, IconName>;

/** How something stands, as the first thing that is seen: a mark and a few words. The words alone say it too. */
export function StateHead({ tone, title, icon }: StateHeadProps) {
  return (
    <div class={styles.head} data-tone={tone}>
      <span class={styles.mark}>
        <Icon name={icon ?? iconByTone[tone]} />
      </span>
      <h2 class={styles.title}>{title}</h2>
    </div>
  );
}
