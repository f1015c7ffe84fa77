import { type BuddySignal, buddySignals } from "../../../../domain/sharing/buddy-signal.ts";
import { ownBuddyStrings } from "../../../strings/own-buddy-strings.ts";
import { Icon } from "../../../ui/icon.tsx";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
import type { LiveCircle } from "../../../vault/people/live-circles.ts";
import styles from "./own-buddy.module.css";

const text = ownBuddyStrings.signal;

type Props = {
  readonly people: PeopleActions;
  readonly live: LiveCircle;
  /** `short`: the words alone, in one row. */
  readonly look?: "full" | "short";
};

/** The signal in one tap. It says whether the buddy can see it, and never that they have. */
export function SignalChoices({ people, live, look = "full" }: Props) {
  const { space, signal: kept } = live.kept;
  const chosen = people.readSignal(kept);
  return (
    <>
      <div class={styles.choices} data-look={look}>
        {buddySignals.map((signal) => (
          <button
            key={signal}
            class={styles.choice}
            data-signal={signal}
            type="button"
            aria-pressed={chosen === signal ? "true" : "false"}
            onClick={() => void people.setBuddySignal(space, signal)}
          >
            <span class={styles.mark}>{chosen === signal && <Icon name="check" />}</span>
            <span class={styles.word}>{text.choices[signal].word}</span>
            {look === "full" && <span class={styles.about}>{text.choices[signal].about}</span>}
          </button>
        ))}
      </div>
      <p class={styles.state} role="status">
        {stateText(live, chosen)}
      </p>
    </>
  );
}

function stateText({ kept, view }: LiveCircle, chosen: BuddySignal | null): string {
  if (chosen === null) return text.none;
  const hasArrived = view !== null && view.signal === kept.signal && view.signalAtMs === kept.signalAtMs;
  return hasArrived ? text.arrived(kept.title) : text.underWay;
}
