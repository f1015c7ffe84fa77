import { sharedPeopleStrings } from "../../strings/shared-people-strings.ts";
import { Button } from "../../ui/button.tsx";
import { takeBack, type WaitingMessage, type WaitingReason } from "../../vault/people/kept-messages.ts";
import { useHome } from "../home-model.ts";
import styles from "./thread.module.css";
import { ThreadMessage } from "./thread-message.tsx";
import type { Outbox } from "./use-outbox.ts";

const text = sharedPeopleStrings.thread;

type Props = { readonly messages: readonly WaitingMessage[]; readonly outbox: Outbox };

/** What was let go and has not arrived: it says why, and can be sent now or taken back. */
export function WaitingMessages({ messages, outbox }: Props) {
  const { data } = useHome();
  const { isSending, reason, send } = outbox;
  return (
    <>
      {messages.map((message) => (
        <ThreadMessage key={message.id} words={message.value.text} name={null} atMs={null}>
          <p class={styles.state} role="status">
            {isSending ? text.waiting.sending : reasonText(reason)}
          </p>
          {!isSending && reason !== null && (
            <div class={styles.actions}>
              {reason !== "ended" && (
                <Button kind="plain" onClick={() => void send()}>
                  {text.tryNow}
                </Button>
              )}
              <Button kind="plain" onClick={() => void takeBack(data, message)}>
                {text.takeBack}
              </Button>
            </div>
          )}
        </ThreadMessage>
      ))}
    </>
  );
}

function reasonText(reason: WaitingReason): string {
  switch (reason) {
    case null:
      return text.waiting.sending;
    case "offline":
    case "busy":
    case "ended":
      return text.waiting[reason];
    case "access-denied":
    case "space-gone":
      return text.waiting.ended;
    default:
      return text.waiting.failed;
  }
}
