import { agoOf } from "../../../domain/sharing/ago.ts";
import type { BuddySignal } from "../../../domain/sharing/buddy-signal.ts";
import { buddyViewStrings } from "../../strings/buddy-view-strings.ts";
import styles from "./buddy-view.module.css";

const text = buddyViewStrings;

type Props = {
  readonly signal: BuddySignal | null;
  /** Milliseconds since 1970. */
  readonly atMs: number | null;
  readonly nowMs: number;
};

/** The signal in a word and a shape, and how long ago. */
export function SignalWord({ signal, atMs, nowMs }: Props) {
  const { word } = text.signals[signal ?? "none"];
  return (
    <p class={styles.word} data-signal={signal ?? "none"}>
      <span class={styles.dot} aria-hidden="true" />
      {signal === null || atMs === null ? word : `${word} · ${agoText(atMs, nowMs)}`}
    </p>
  );
}

function agoText(atMs: number, nowMs: number): string {
  const ago = agoOf(atMs, nowMs);
  return ago.type === "now" ? text.ago.now : text.ago[ago.type](ago.count);
}
