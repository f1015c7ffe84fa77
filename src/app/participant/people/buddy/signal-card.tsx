import { type BuddySignal, buddySignals } from "../../../../domain/sharing/buddy-signal.ts";
import { ownBuddyStrings } from "../../../strings/own-buddy-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { LinkRow } from "../../../ui/link-row.tsx";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
import type { LiveCircle } from "../../../vault/people/live-circles.ts";
import styles from "./own-buddy.module.css";

const text = ownBuddyStrings.signal;

type Props = { readonly people: PeopleActions; readonly live: LiveCircle };

/** The signal in one tap. It says whether the buddy can see it, and never that they have. */
export function SignalCard({ people, live }: Props) {
  const { space, title: name } = live.kept;
  const chosen = people.readSignal(live.kept.signal);
  const choose = (signal: BuddySignal | null): void => void people.setBuddySignal(space, signal);
  return (
    <Card>
      <h2>{text.title}</h2>
      <p>{text.hint(name)}</p>
      <div class={styles.choices}>
        {buddySignals.map((signal) => (
          <button
            key={signal}
            class={styles.choice}
            data-signal={signal}
            type="button"
            aria-pressed={chosen === signal ? "true" : "false"}
            onClick={() => choose(signal)}
          >
            <span class={styles.mark}>{chosen === signal && <Icon name="check" />}</span>
            <span class={styles.word}>{text.choices[signal].word}</span>
            <span class={styles.about}>{text.choices[signal].about}</span>
          </button>
        ))}
      </div>
      <p class={styles.state} role="status">
        {stateText(live, chosen)}
      </p>
      {chosen === "call-me" && (
        <>
          <p>{text.slow(name)}</p>
          <LinkRow href="/hulp-nu" label={text.help} />
        </>
      )}
      {chosen !== null && (
        <Button kind="plain" onClick={() => choose(null)}>
          {text.take}
        </Button>
      )}
    </Card>
  );
}

function stateText({ kept, view }: LiveCircle, chosen: BuddySignal | null): string {
  if (chosen === null) return text.none;
  const hasArrived = view !== null && view.signal === kept.signal && view.signalAtMs === kept.signalAtMs;
  return hasArrived ? text.arrived(kept.title) : text.underWay;
}
