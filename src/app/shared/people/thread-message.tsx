import type { ComponentChildren } from "preact";
import { sharedPeopleStrings } from "../../strings/shared-people-strings.ts";
import { momentShort } from "./moment-short.ts";
import styles from "./thread.module.css";

const text = sharedPeopleStrings.thread;

type Props = {
  readonly words: string;
  /** Null for who reads. */
  readonly name: string | null;
  /** Null as long as it has not arrived. */
  readonly atMs: number | null;
  readonly isFirstUnread?: boolean;
  /** How it stands, and what can be done about it. */
  readonly children?: ComponentChildren;
};

export function ThreadMessage({ words, name, atMs, isFirstUnread = false, children }: Props) {
  return (
    <li class={styles.entry} data-own={name === null ? "" : undefined}>
      {isFirstUnread && <p class={styles.unread}>{text.unread}</p>}
      <div class={styles.message}>
        <p class={styles.head}>
          <strong>{name ?? text.you}</strong>{" "}
          {atMs !== null && <time dateTime={new Date(atMs).toISOString()}>{momentShort(atMs)}</time>}
        </p>
        <p class={styles.words}>{words}</p>
        {children}
      </div>
    </li>
  );
}
