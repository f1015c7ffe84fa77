import { useState } from "preact/hooks";
import { useHome } from "../../shared/home-model.ts";
import type { ThinkState } from "../../shared/people/buddy-view.tsx";
import { useOutbox } from "../../shared/people/use-outbox.ts";
import { buddyViewStrings } from "../../strings/buddy-view-strings.ts";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { letGo, waitingIn } from "../../vault/people/kept-messages.ts";

export type Thinking = { readonly state: ThinkState; readonly send: () => void };

/** A message that is ready: one tap, and it goes, or waits for the network. */
export function useThinking(people: PeopleActions, circle: string): Thinking {
  const { data, now } = useHome();
  const outbox = useOutbox(people, circle);
  const [state, setState] = useState<ThinkState>("idle");
  const send = async (): Promise<void> => {
    setState("sending");
    const value = { circle, text: buddyViewStrings.think, writtenAtMs: now().getTime() };
    const gone = await letGo(data, { id: data.newId(), value });
    if (gone.ok) await outbox.send();
    setState(gone.ok && waitingIn(data, circle).length === 0 ? "sent" : "waiting");
  };
  return { state, send: () => void send() };
}
