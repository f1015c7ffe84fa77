import { useState } from "preact/hooks";
import { exhaustive } from "../../../../lib/exhaustive.ts";
import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { SixWords } from "../../../shared/people/six-words.tsx";
import { useAttempt } from "../../../shared/server-copy/use-attempt.ts";
import { ownBuddyStrings } from "../../../strings/own-buddy-strings.ts";
import { sharedPeopleStrings } from "../../../strings/shared-people-strings.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
import type { KeptCircle } from "../../../vault/people/circle-record.ts";
import { useApp } from "../../app-model.tsx";
import { newBuddyPath } from "./buddy-path.ts";
import { InvitationLink } from "./invitation-link.tsx";
import { useAnswer } from "./use-answer.ts";

const text = ownBuddyStrings.invited;

type Props = { readonly people: PeopleActions; readonly kept: KeptCircle };

/** Before two people stand beside each other: the link, the wait, and the six words. */
export function AnswerView({ people, kept }: Props) {
  const { router } = useApp();
  const { space, title: name } = kept;
  const invitation = people.invitations().find(({ circle, part }) => circle === space && part === "offer");
  const state = useAnswer(people, invitation?.mailbox);
  const [isDifferent, setDifferent] = useState(false);
  const confirming = useAttempt<{ readonly type: string }>();
  const withdrawing = useAttempt<{ readonly type: string }>();

  const withdraw = async (): Promise<void> => {
    const ended = await withdrawing.run<unknown>(async () =>
      invitation === undefined ? people.stopSharing(space) : await endBoth(people, invitation.mailbox, space),
    );
    if (ended.ok) router.replace("/naast-je");
  };
  const withdrawButton = (
    <>
      {withdrawing.failure !== null && (
        <Notice tone="alert" live>
          <p>{text.withdrawFailed}</p>
        </Notice>
      )}
      <Button kind="plain" busy={withdrawing.isBusy} onClick={() => void withdraw()}>
        {text.withdraw}
      </Button>
    </>
  );
  const back = { href: "/naast-je", label: ownBuddyStrings.back };

  if (isDifferent || state.type === "refused") {
    return (
      <StepScreen title={name} back={back}>
        <Notice tone="alert" live>
          <p>{isDifferent ? text.different : text.refused}</p>
        </Notice>
        {withdrawButton}
      </StepScreen>
    );
  }
  switch (state.type) {
    case "gone":
      return (
        <StepScreen title={name} back={back}>
          <p>{text.gone}</p>
          <ButtonLink href={newBuddyPath}>{text.again}</ButtonLink>
          {withdrawButton}
        </StepScreen>
      );
    case "waiting":
      return (
        <StepScreen title={text.title(name)} back={back}>
          {invitation !== undefined && <InvitationLink name={name} code={invitation.code} />}
          <p role="status">{text.waiting(name)}</p>
          {withdrawButton}
        </StepScreen>
      );
    case "answered": {
      const { answer } = state;
      return (
        <StepScreen key="words" title={sharedPeopleStrings.sixWords.title} back={back}>
          <p role="status">{text.answered(name, answer.name)}</p>
          {confirming.failure !== null && (
            <Notice tone="alert" live>
              <p>{ownBuddyStrings.invite.failed}</p>
            </Notice>
          )}
          <SixWords
            words={answer.words}
            name={name}
            isBusy={confirming.isBusy}
            onSame={() => void confirming.run<unknown>(() => people.confirmAnswer(answer))}
            onOther={() => setDifferent(true)}
          />
        </StepScreen>
      );
    }
    default:
      return exhaustive(state);
  }
}

/** The link first: as long as that leads somewhere nothing is over. */
async function endBoth(people: PeopleActions, mailbox: string, circle: string) {
  const ended = await people.endInvitation(mailbox);
  return ended.ok ? people.stopSharing(circle) : ended;
}
