import { useEffect } from "preact/hooks";
import { guidanceOf } from "../../../domain/guidance/guidance-entries.ts";
import { unreadEntries } from "../../../domain/sharing/unread.ts";
import { sharedPeopleStrings } from "../../strings/shared-people-strings.ts";
import { Notice } from "../../ui/notice.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import type { CircleView } from "../../vault/people/joined-circle.ts";
import { hasArrived, markRead, readMarkIn, waitingIn } from "../../vault/people/kept-messages.ts";
import { useHome } from "../home-model.ts";
import { MessageBox } from "./message-box.tsx";
import { momentShort } from "./moment-short.ts";
import { NobodyLive, type Side } from "./nobody-live.tsx";
import styles from "./thread.module.css";
import { ThreadMessage } from "./thread-message.tsx";
import { useFirst } from "./use-first.ts";
import { useOutbox } from "./use-outbox.ts";
import { WaitingMessages } from "./waiting-messages.tsx";

const text = sharedPeopleStrings.thread;

type Props = {
  readonly people: PeopleActions;
  /** Hex of the space. */
  readonly circle: string;
  /** Who reads and writes here. */
  readonly side: Side;
  /** Hex of the own signing key, as `people.ownPerson()` gives it. */
  readonly own: string;
  /** What stands in the space of messages; other kinds than messages are left out. */
  readonly entries: CircleView["messages"];
  readonly nameOf: (author: string) => string | null;
  readonly responseDays: number | null;
  /** When somebody on the other side last looked, by their own signed note; null where that is not shown. */
  readonly lookedAtMs?: number | null;
  /** False when it has ended: then there is only to read. */
  readonly canWrite: boolean;
};

/** A conversation between people who share a circle: what was said, what still waits to be sent, and what is being written. */
export function MessageThread({
  people,
  circle,
  side,
  own,
  entries,
  nameOf,
  responseDays,
  canWrite,
  lookedAtMs = null,
}: Props) {
  const { data } = useHome();
  const outbox = useOutbox(people, circle);
  const messages = entries.filter(({ kind }) => kind === "message");
  const waiting = waitingIn(data, circle).filter((message) => !hasArrived(message, messages));
  const lastOwn = messages.findLast(({ author }) => author === own);
  // What was new when the screen opened stays marked as long as it is open.
  const markAtFirst = useFirst(readMarkIn(data, circle));
  const firstUnread = unreadEntries(messages, markAtFirst, own)[0] ?? null;
  useEffect(() => {
    void markRead(data, circle, messages);
  }, [data, circle, entries]);
  return (
    <>
      {messages.length === 0 && waiting.length === 0 ? (
        <p>{text.empty}</p>
      ) : (
        <ol class={styles.list} aria-label={text.list}>
          {guidanceOf(messages, "message").map(({ id, author, atMs, value }) => (
            <ThreadMessage
              key={id}
              words={value.text}
              name={author === own ? null : (nameOf(author) ?? text.somebody)}
              atMs={atMs}
              isFirstUnread={id === firstUnread?.id}
            >
              {id === lastOwn?.id && lookedAtMs !== null && lookedAtMs > atMs && (
                <p class={styles.state}>{text.looked(momentShort(lookedAtMs))}</p>
              )}
            </ThreadMessage>
          ))}
          <WaitingMessages messages={waiting} outbox={outbox} />
        </ol>
      )}
      <NobodyLive side={side} responseDays={responseDays} />
      {canWrite ? (
        <MessageBox circle={circle} side={side} onLetGo={outbox.send} />
      ) : (
        <Notice tone="info">
          <p>{text.ended}</p>
        </Notice>
      )}
    </>
  );
}
