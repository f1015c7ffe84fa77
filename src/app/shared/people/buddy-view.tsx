import { agoOf } from "../../../domain/sharing/ago.ts";
import type { BuddySignal } from "../../../domain/sharing/buddy-signal.ts";
import { buddyViewStrings } from "../../strings/buddy-view-strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card, type CardTone } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import styles from "./buddy-view.module.css";
import { SignalWord } from "./signal-word.tsx";

const text = buddyViewStrings;

const toneBySignal: Readonly<Record<BuddySignal | "none", CardTone>> = {
  none: "foam",
  green: "calm",
  amber: "alert",
  "call-me": "surge",
};

export type ThinkState = keyof typeof text.thinkState;

type Props = {
  /** Of whom it is about, as they are called here. */
  readonly name: string;
  readonly signal: BuddySignal | null;
  readonly signalAtMs: number | null;
  readonly nowMs: number;
  readonly unread: number;
  /** What a buddy can do here; null where somebody only looks at what a buddy sees. */
  readonly acts: {
    /** "tel:…" when a number is kept on this device's vault. */
    readonly callHref: string | null;
    readonly onAddNumber: () => void;
    readonly onThink: () => void;
    readonly thinkState: ThinkState;
    readonly messagesHref: string;
  } | null;
};

/** All that a buddy sees. The participant is shown this very component: what is not in it, a buddy does not see. */
export function BuddyView({ name, signal, signalAtMs, nowMs, unread, acts }: Props) {
  const { title, body } = text.signals[signal ?? "none"];
  const isOld = signal !== null && signalAtMs !== null && agoOf(signalAtMs, nowMs).type === "days";
  const unreadText = unread > 0 ? text.unread(unread) : undefined;
  return (
    <>
      <Card tone={toneBySignal[signal ?? "none"]}>
        <div class={styles.signal} data-signal={signal ?? "none"}>
          <SignalWord signal={signal} atMs={signalAtMs} nowMs={nowMs} />
          <h2>{title(name)}</h2>
          <p>{isOld ? text.old : body}</p>
          <div class={styles.actions}>
            <CallAction name={name} acts={acts} />
            <Button
              kind="quiet"
              disabled={acts === null}
              busy={acts?.thinkState === "sending"}
              onClick={acts?.onThink}
            >
              {text.think}
            </Button>
          </div>
          <p class={styles.state} role="status">
            {text.thinkState[acts?.thinkState ?? "idle"]}
          </p>
        </div>
      </Card>
      <Card>
        {acts === null ? (
          <p>
            {text.messages}
            {unreadText !== undefined && ` · ${unreadText}`}
          </p>
        ) : (
          <LinkRow href={acts.messagesHref} label={text.messages} detail={unreadText} />
        )}
      </Card>
      <ListCard {...text.helps} />
      <ListCard {...text.helpsNot} />
      <Card>
        <h2>{text.sees.title}</h2>
        <p>{text.sees.body(name)}</p>
      </Card>
    </>
  );
}

function CallAction({ name, acts }: Pick<Props, "name" | "acts">) {
  if (acts?.callHref === null) return <Button onClick={acts.onAddNumber}>{text.addNumber}</Button>;
  const label = (
    <>
      <Icon name="phone" />
      {text.call}
    </>
  );
  return acts === null ? (
    <Button disabled>{label}</Button>
  ) : (
    <ButtonLink href={acts.callHref}>
      {label}
      <span class="visually-hidden">{name}</span>
    </ButtonLink>
  );
}

function ListCard({ title, list }: { readonly title: string; readonly list: readonly string[] }) {
  return (
    <Card>
      <h2>{title}</h2>
      <ul>
        {list.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}
