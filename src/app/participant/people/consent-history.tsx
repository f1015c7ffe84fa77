import type { AccessLogLine } from "../../../domain/sharing/access-log.ts";
import { peopleStrings } from "../../strings/people-strings.ts";
import { circleToAccessLog } from "../../vault/people/circle-access-log.ts";
import type { LiveCircle } from "../../vault/people/live-circles.ts";
import { consentInFull } from "./consent-words.ts";
import { logDay } from "./log/log-moment.ts";
import { nameIn } from "./other-names.ts";
import styles from "./people.module.css";

const text = peopleStrings.sharing;

/** What was agreed to and taken back, from the chain that the own devices signed; the newest first. */
export function ConsentHistory({ live }: { readonly live: LiveCircle }) {
  const { kept, view } = live;
  const lines =
    view === null
      ? []
      : circleToAccessLog({ circle: view.circle, opened: [] }, { patient: kept.root, organisation: null });
  if (lines.length === 0) return <p>{text.historyEmpty}</p>;
  return (
    <>
      <ul class={styles.lines}>
        {lines.toReversed().map((line, index) => (
          <li key={index}>{historyLine(line, kept)}</li>
        ))}
      </ul>
      <p class={styles.soft}>{text.historySigned}</p>
    </>
  );
}

function historyLine(
  { event, atMs, person, data, personRole }: AccessLogLine,
  kept: LiveCircle["kept"],
): string {
  const day = logDay(atMs);
  const name = nameIn(kept, person ?? "");
  switch (event) {
    case "data-given":
      return text.given(day, consentInFull(data));
    case "data-withdrawn":
      return text.withdrawn(day, consentInFull(data));
    case "access-given":
      return personRole === "escrow" ? text.escrowCame(day) : text.came(day, name);
    case "access-ended":
      return personRole === "escrow" ? text.escrowLeft(day) : text.left(day, name);
    case "opened":
      return "";
  }
}
