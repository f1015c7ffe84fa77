import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { sendWaiting, type WaitingReason, waitingIn } from "../../vault/people/kept-messages.ts";
import { useHome } from "../home-model.ts";

export type Outbox = {
  readonly isSending: boolean;
  /** Why something still waits. */
  readonly reason: WaitingReason;
  readonly send: () => Promise<void>;
};

/** Longer than a server that is busy asks for, as a rule. */
const againMs = 20_000;

/** Sends what waits in a circle: now, when the network comes back, and now and then as long as something waits. */
export function useOutbox(people: PeopleActions, circle: string): Outbox {
  const { data } = useHome();
  const [isSending, setSending] = useState(false);
  const [reason, setReason] = useState<WaitingReason>(null);
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  const send = useCallback(async (): Promise<void> => {
    // One after another: two at once would only be in each other's way at the server.
    const sending = underWay.current.then(async () => {
      if (waitingIn(data, circle).length === 0) return setReason(null);
      setSending(true);
      const why = await sendWaiting(people, data, circle).finally(() => setSending(false));
      setReason(why);
    });
    underWay.current = sending.catch(() => undefined);
    return sending;
  }, [people, data, circle]);
  useEffect(() => {
    const sendNow = (): void => void send();
    sendNow();
    const timer = setInterval(sendNow, againMs);
    window.addEventListener("online", sendNow);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", sendNow);
    };
  }, [send]);
  return { isSending, reason, send };
}
