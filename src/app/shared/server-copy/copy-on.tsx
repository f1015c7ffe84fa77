import { copyStrings } from "../../strings/copy-strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { StateHead } from "../../ui/state-head.tsx";
import type { ServerTrouble } from "../../vault/server-copy.ts";
import type { ServerCopyStatus } from "../../vault/server-copy-status.ts";
import { useHome } from "../home-model.ts";
import { CopyExplained } from "./copy-explained.tsx";
import { describeCopy } from "./describe-copy.ts";
import styles from "./server-copy.module.css";
import { TroubleNotice } from "./trouble-notice.tsx";
import { useAttempt } from "./use-attempt.ts";

const text = copyStrings.serverCopy;

type Props = {
  readonly status: Exclude<ServerCopyStatus, { readonly type: "off" }>;
  readonly onTurnOff: () => void;
};

/** How the copy stands now, what is safe, and what can be done about it. */
export function CopyOn({ status, onTurnOff }: Props) {
  const { vault, at } = useHome();
  const attempt = useAttempt<ServerTrouble>();
  const { tone, title, body } = describeCopy(status);
  const deviceCount = vault.serverCopy.devices.value.filter((device) => !device.isRecoveryWords).length;
  const canSend =
    status.type === "suspicious" ||
    status.type === "outdated" ||
    (status.type === "waiting" && status.reason !== "sending");
  const isFull = status.type === "waiting" && status.reason === "full";
  return (
    <>
      <Card>
        <div class={styles.state} role="status">
          <StateHead tone={tone} title={title} />
          {body.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        {status.type === "starting" && <ProgressBar label={text.startingBar} />}
        <TroubleNotice trouble={attempt.failure} />
        {canSend && (
          <Button busy={attempt.isBusy} onClick={() => void attempt.run(vault.serverCopy.sendNow)}>
            {attempt.isBusy ? text.sending : text.sendNow}
          </Button>
        )}
        {(status.type === "removed" || isFull) && (
          <ButtonLink href={at("/instellingen/downloaden")} kind={isFull ? "quiet" : "primary"}>
            {text.toDownload}
          </ButtonLink>
        )}
        {status.type === "removed" && (
          <ButtonLink href={at("/instellingen/wissen")} kind="quiet">
            {text.toErase}
          </ButtonLink>
        )}
      </Card>
      {status.type !== "removed" && (
        <>
          <Card>
            <LinkRow
              href={at("/instellingen/toestellen")}
              label={text.devices}
              detail={deviceCount === 0 ? undefined : text.devicesDetail(deviceCount)}
            />
          </Card>
          <details class={styles.more}>
            <summary>{text.whatIsThere}</summary>
            <div class={styles.explained}>
              <CopyExplained />
              <Button kind="quiet" onClick={onTurnOff}>
                {text.turnOff}
              </Button>
            </div>
          </details>
        </>
      )}
    </>
  );
}
