import { useEffect, useState } from "preact/hooks";
import type { PeopleActions } from "../../vault/people/bind-people.ts";

export type Answer = NonNullable<
  Extract<Awaited<ReturnType<PeopleActions["readAnswer"]>>, { readonly ok: true }>["value"]
>;

export type AnswerState =
  | { readonly type: "waiting" }
  | { readonly type: "answered"; readonly answer: Answer }
  /** Used, taken back from elsewhere, or too old. */
  | { readonly type: "gone" }
  | { readonly type: "refused"; readonly failure: { readonly type: string } };

const askAgainMs = 4_000;

/** Looks for an answer as long as the screen is open. */
export function useAnswer(people: PeopleActions, mailbox: string): AnswerState {
  const [state, setState] = useState<AnswerState>({ type: "waiting" });
  useEffect(() => {
    if (state.type !== "waiting") return;
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const read = await people.readAnswer(mailbox);
      if (!isCurrent) return;
      if (!read.ok) {
        if (read.error.type === "refused-answer") setState({ type: "refused", failure: read.error });
        return;
      }
      if (read.value !== null) return setState({ type: "answered", answer: read.value });
      const gone = await people.isInvitationGone(mailbox);
      if (isCurrent && gone.ok && gone.value) setState({ type: "gone" });
    };
    void ask();
    const timer = setInterval(() => void ask(), askAgainMs);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [people, mailbox, state.type]);
  return state;
}
