import { useEffect, useState } from "preact/hooks";
import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { SixWords } from "../../../shared/people/six-words.tsx";
import { useFirst } from "../../../shared/people/use-first.ts";
import { peopleStrings } from "../../../strings/people-strings.ts";
import { sharedPeopleStrings } from "../../../strings/shared-people-strings.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
import { useApp } from "../../app-model.tsx";
import { otherNames } from "../other-names.ts";
import { InvitationFailed, type InvitationTrouble } from "./invitation-failed.tsx";
import { WaitingForTherapist } from "./waiting-for-therapist.tsx";

const text = peopleStrings.invitation;

type Props = {
  readonly people: PeopleActions;
  readonly mailbox: string;
  readonly circle: string;
};

type State =
  | { readonly type: "reading" }
  | { readonly type: "words"; readonly words: readonly string[]; readonly isBusy: boolean }
  | { readonly type: "same" }
  | { readonly type: "different"; readonly isEnded: boolean }
  | { readonly type: "failed"; readonly trouble: InvitationTrouble };

/** From the answer on: the six words, what is done when they differ, and the wait for the other side. */
export function AnsweredInvitation({ people, mailbox, circle }: Props) {
  const { invitationCode } = useApp();
  const [state, setState] = useState<State>({ type: "reading" });
  const kept = useFirst(people.circles().find(({ space }) => space === circle) ?? null);
  const name = kept === null ? "" : otherNames(kept);
  useEffect(() => {
    if (state.type !== "reading") return;
    void people.readSixWords(mailbox).then((read) => {
      setState(
        read.ok
          ? { type: "words", words: read.value.words, isBusy: false }
          : { type: "failed", trouble: read.error.type },
      );
    });
  }, [people, mailbox, state]);

  const confirm = async (words: readonly string[]): Promise<void> => {
    setState({ type: "words", words, isBusy: true });
    const confirmed = await people.confirmWords(mailbox);
    setState(confirmed.ok ? { type: "same" } : { type: "failed", trouble: confirmed.error.type });
    if (confirmed.ok) invitationCode.forget();
  };
  /** Nothing of the case has reached the server; the answer that lies in the mailbox goes as well. */
  const refuse = async (): Promise<void> => {
    // Said at once, whatever the network does; only what could not be ended is added to it.
    setState({ type: "different", isEnded: true });
    invitationCode.forget();
    await people.stopSharing(circle);
    const ended = await people.endInvitation(mailbox);
    if (!ended.ok) setState({ type: "different", isEnded: false });
  };

  switch (state.type) {
    case "reading":
      return null;
    case "failed":
      return <InvitationFailed trouble={state.trouble} onAgain={() => setState({ type: "reading" })} />;
    case "words":
      return (
        <StepScreen title={sharedPeopleStrings.sixWords.title} kicker={text.compare.kicker}>
          <SixWords
            words={state.words}
            name={name}
            isBusy={state.isBusy}
            onSame={() => void confirm(state.words)}
            onOther={() => void refuse()}
          />
          <p>{text.compare.call(name)}</p>
        </StepScreen>
      );
    case "different":
      return (
        <StepScreen title={text.different.title}>
          <Notice tone="error" live>
            {text.different.body.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {!state.isEnded && <p>{text.different.notEnded}</p>}
          </Notice>
          {!state.isEnded && <Button onClick={() => void refuse()}>{text.again}</Button>}
          <ButtonLink href="/vandaag" kind="quiet">
            {text.done.toToday}
          </ButtonLink>
        </StepScreen>
      );
    case "same":
      return <WaitingForTherapist people={people} mailbox={mailbox} name={name} circle={circle} />;
  }
}
