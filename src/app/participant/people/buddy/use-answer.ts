import { useEffect, useState } from "preact/hooks";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";

type Read = Awaited<ReturnType<PeopleActions["readAnswer"]>>;
type Answer = NonNullable<Extract<Read, { readonly ok: true }>["value"]>;

export type AnswerState =
  | { readonly type: "waiting" }
  | { readonly type: "answered"; readonly answer: Answer }
  /** Used, withdrawn from elsewhere, or older than a fortnight. */
  | { readonly type: "gone" }
  /** What lies there was not written by who signed it. */
  | { readonly type: "refused" };

/** Somebody may answer while this screen is open, and usually with the other person beside them. */
const lookEveryMs = 4_000;

/** The answer to an invitation that was given, looked for as long as the screen is open and seen. */
export function useAnswer(people: PeopleActions, mailbox: string | undefined): AnswerState {
  const [state, setState] = useState<AnswerState>({ type: "waiting" });
  const isSettled = state.type !== "waiting";
  useEffect(() => {
    if (mailbox === undefined) return setState({ type: "gone" });
    if (isSettled) return;
    let isCurrent = true;
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const read = await people.readAnswer(mailbox);
      if (!isCurrent) return;
      if (!read.ok) {
        if (read.error.type === "refused-answer") setState({ type: "refused" });
        return;
      }
      if (read.value !== null) return setState({ type: "answered", answer: read.value });
      const gone = await people.isInvitationGone(mailbox);
      if (isCurrent && gone.ok && gone.value) setState({ type: "gone" });
    };
    void look();
    const timer = setInterval(() => void look(), lookEveryMs);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [people, mailbox, isSettled]);
  return state;
}
