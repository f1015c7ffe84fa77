import { useEffect, useState } from "preact/hooks";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { SixWords } from "../../shared/people/six-words.tsx";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { sharedPeopleStrings } from "../../strings/shared-people-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { type DeskStart, keepStart } from "../../vault/people/desk-start.ts";
import { FailureNotice } from "../practice/failure-notice.tsx";
import { failureText } from "../practice/failure-text.ts";

const text = practiceStrings.start;

type Props = { readonly people: PeopleActions; readonly start: DeskStart };
type Failure = { readonly type: string };
type Opened = Extract<Awaited<ReturnType<PeopleActions["openInvitation"]>>, { readonly ok: true }>["value"];

/** Who invites, a yes, and six words. The answer is kept before it is sent, so that coming back shows the same words. */
export function JoinStep({ people, start }: Props) {
  const { data, router, at } = useHome();
  const opening = useAttempt<Failure>();
  const answering = useAttempt<Failure>();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [words, setWords] = useState<readonly string[] | null>(null);
  const [isOther, setOther] = useState(false);
  const answered = people.invitations().find(({ code, part }) => code === start.code && part === "answer");

  const open = async (): Promise<void> => {
    if (answered !== undefined) {
      const read = await opening.run<{ readonly words: readonly string[] }>(() =>
        people.readSixWords(answered.mailbox),
      );
      if (read.ok) setWords(read.value.words);
      return;
    }
    const found = await opening.run<Opened>(() => people.openInvitation(start.code));
    if (found.ok) setOpened(found.value);
  };
  useEffect(() => void open(), []);

  const accept = async (): Promise<void> => {
    if (opened === null) return;
    const accepted = await answering.run<{ readonly words: readonly string[] }>(() =>
      people.acceptInvitation(opened, { name: start.name }),
    );
    if (accepted.ok) setWords(accepted.value.words);
  };
  const leave = async (): Promise<void> => {
    const kept = await keepStart(data, { isDone: true, code: "" });
    if (kept.ok) router.replace(at("/"));
  };
  const confirm = async (): Promise<void> => {
    const mailbox = people.invitations().find(({ code }) => code === start.code)?.mailbox;
    if (mailbox === undefined) return;
    const confirmed = await answering.run<unknown>(() => people.confirmWords(mailbox));
    if (confirmed.ok) await leave();
  };
  const refuse = async (): Promise<void> => {
    setOther(true);
    const mailbox = people.invitations().find(({ code }) => code === start.code)?.mailbox;
    if (mailbox !== undefined) await people.endInvitation(mailbox);
  };

  if (isOther) {
    return (
      <StepScreen title={text.other.title}>
        <Notice tone="alert" live>
          <p>{text.other.body}</p>
        </Notice>
        <p>{text.other.next}</p>
        <Button onClick={() => void leave()}>{text.other.close}</Button>
      </StepScreen>
    );
  }
  const failure = opening.failure ?? answering.failure;
  const isForOther = opened !== null && opened.invitation.kind !== "colleague";
  if (words !== null) {
    return (
      <StepScreen key="words" title={sharedPeopleStrings.sixWords.title} kicker={text.step(5)}>
        <FailureNotice failure={failure} />
        <SixWords
          words={words}
          name={opened?.offer.name ?? text.whoInvites}
          isBusy={answering.isBusy}
          onSame={() => void confirm()}
          onOther={() => void refuse()}
        />
      </StepScreen>
    );
  }
  if (opened !== null && !isForOther) {
    return (
      <StepScreen key="offer" title={text.offer.title(opened.offer.title)} kicker={text.step(5)}>
        <p>{text.offer.body(opened.offer.name)}</p>
        <p>{text.offer.words}</p>
        <FailureNotice failure={failure} />
        <Button busy={answering.isBusy} onClick={() => void accept()}>
          {text.offer.go}
        </Button>
      </StepScreen>
    );
  }
  return (
    <StepScreen key="opening" title={text.opening} kicker={text.step(5)}>
      {failure === null && !isForOther ? (
        <ProgressBar label={text.opening} />
      ) : (
        <>
          <Notice tone="alert" live>
            <p>{isForOther ? text.notForYou : failureText(failure)}</p>
          </Notice>
          {!isForOther && (
            <Button busy={opening.isBusy} onClick={() => void open()}>
              {text.again}
            </Button>
          )}
          <Button kind="quiet" onClick={() => void leave()}>
            {text.stopHere}
          </Button>
        </>
      )}
    </StepScreen>
  );
}
