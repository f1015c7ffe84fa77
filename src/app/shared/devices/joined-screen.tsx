import { copyStrings } from "../../strings/copy-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { StateHead } from "../../ui/state-head.tsx";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { describeCopy } from "../server-copy/describe-copy.ts";
import styles from "../server-copy/server-copy.module.css";

const text = copyStrings.join;

/** This device has the keys; what was written comes in. A lock is the next thing, because this device has none. */
export function JoinedScreen({ with: means }: { readonly with: "device" | "words" }) {
  const { vault, at, start } = useHome();
  const phase = vault.phase.value;
  const hasLock = phase.type === "open" && phase.lock !== "none";
  return (
    <StepScreen title={text.joinedTitle}>
      <Card>
        <Arrival />
      </Card>
      {means === "words" && <p>{text.lostOld}</p>}
      {!hasLock && (
        <>
          <h2>{text.lockTitle}</h2>
          <p>{text.lock}</p>
          <ButtonLink href={at("/instellingen/slot")}>{text.lockAction}</ButtonLink>
        </>
      )}
      <ButtonLink href={start} kind={hasLock ? "primary" : "quiet"}>
        {text.toToday}
      </ButtonLink>
    </StepScreen>
  );
}

/** How far the records have come. */
function Arrival() {
  const status = useHome().vault.serverCopy.status.value;
  if (status.type === "starting" || status.type === "off") {
    return (
      <div class={styles.state} role="status">
        <StateHead tone="busy" title={text.arriving} />
        <ProgressBar label={text.arriving} />
        <p>{text.arrivingBody}</p>
      </div>
    );
  }
  const isHere = status.type === "in-step" || status.type === "waiting";
  const { tone, title, body } = isHere
    ? ({ tone: "calm", title: text.arrived, body: [text.arrivedBody] } as const)
    : describeCopy(status);
  return (
    <div class={styles.state} role="status">
      <StateHead tone={tone} title={title} />
      {body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
