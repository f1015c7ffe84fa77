import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import { LiveRegion } from "./live-region.tsx";
import styles from "./notice.module.css";

export type NoticeTone = "info" | "calm" | "alert" | "error";

type NoticeProps = {
  readonly tone: NoticeTone;
  readonly title?: string | undefined;
  /** It appeared because of something that just happened: read it aloud. */
  readonly live?: boolean | undefined;
  readonly children: ComponentChildren;
};

const iconByTone = { info: "info", calm: "check", alert: "alert", error: "alert" } as const satisfies Record<
  NoticeTone,
  IconName
>;

export function Notice({ tone, title, live, children }: NoticeProps) {
  const body = (
    <>
      {title !== undefined && <p class={styles.title}>{title}</p>}
      {children}
    </>
  );
  return (
    <div class={styles.notice} data-tone={tone}>
      <Icon name={iconByTone[tone]} />
      {live ? (
        <LiveRegion urgent={tone === "error"} class={styles.body}>
          {body}
        </LiveRegion>
      ) : (
        <div class={styles.body}>{body}</div>
      )}
    </div>
  );
}
