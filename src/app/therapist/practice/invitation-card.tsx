import { useState } from "preact/hooks";
import { SixWords } from "../../shared/people/six-words.tsx";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { LiveRegion } from "../../ui/live-region.tsx";
import { Notice } from "../../ui/notice.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { StateHead } from "../../ui/state-head.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { failureText } from "./failure-text.ts";
import styles from "./practice.module.css";
import { useAnswer } from "./use-answer.ts";

const text = practiceStrings.invite;

type Props = {
  readonly people: PeopleActions;
  readonly kept: ReturnType<PeopleActions["invitations"]>[number];
  readonly kind: "participant" | "colleague";
  readonly onSaid: (said: string) => void;
};

/** One invitation: the link as long as nobody answered, then the words, and always a way to take it back. */
export function InvitationCard({ people, kept, kind, onSaid }: Props) {
  const { mailbox, label } = kept;
  const state = useAnswer(people, mailbox);
  const attempt = useAttempt<{ readonly type: string }>();
  const [isComparing, setComparing] = useState(false);
  const end = (): void => void attempt.run<unknown>(() => people.endInvitation(mailbox));
  const answer = state.type === "answered" ? state.answer : null;
  const confirm = async (): Promise<void> => {
    if (answer === null) return;
    const confirmed = await attempt.run<unknown>(() => people.confirmAnswer(answer));
    if (!confirmed.ok) return;
    await people.live.refresh();
    onSaid(kind === "participant" ? text.doneClient(answer.name) : text.doneColleague(answer.name));
  };
  const refuse = (): void => {
    end();
    onSaid(text.different);
  };
  return (
    <Card>
      <h3>{text.forPerson(label === "" ? text.nobody : label)}</h3>
      <FailureNotice failure={attempt.failure} />
      {state.type === "waiting" && (
        <>
          <StateHead tone="waiting" title={text.waiting} />
          <LinkToGive link={linkOf(kind, kept.code)} />
        </>
      )}
      {state.type === "refused" && (
        <Notice tone="alert" live>
          <p>{failureText(state.failure)}</p>
        </Notice>
      )}
      {state.type === "gone" && <p>{text.gone}</p>}
      {answer !== null && !isComparing && (
        <>
          <StateHead tone="calm" title={text.answered(answer.name)} />
          <Button onClick={() => setComparing(true)}>{text.compare}</Button>
        </>
      )}
      {answer !== null && isComparing && (
        <SixWords
          words={answer.words}
          name={answer.name}
          isBusy={attempt.isBusy}
          onSame={() => void confirm()}
          onOther={refuse}
        />
      )}
      <Button kind="plain" onClick={end}>
        {state.type === "gone" ? text.clear : text.takeBack}
      </Button>
    </Card>
  );
}

function linkOf(kind: Props["kind"], code: string): string {
  const base = kind === "participant" ? "" : "/praktijk";
  return `${location.origin}${base}/uitnodiging#${code}`;
}

/** In every form in which it can go from hand to hand; none says what it is about. */
function LinkToGive({ link }: { readonly link: string }) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async (what: string): Promise<void> => {
    await navigator.clipboard.writeText(what);
    setSaid(text.copied);
  };
  return (
    <>
      <p>{text.valid}</p>
      <div class={styles.actions}>
        <Button kind="quiet" onClick={() => void copy(text.message(link))}>
          {text.copyText}
        </Button>
        <Button kind="plain" onClick={() => void copy(link)}>
          {text.copyLink}
        </Button>
      </div>
      <LiveRegion>{said !== null && <p>{said}</p>}</LiveRegion>
      <Disclosure summary={text.qr} look="plain">
        <QrCode text={link} label={text.qrLabel} />
      </Disclosure>
      <Disclosure summary={text.link} look="plain">
        <p class={styles.link}>{link}</p>
        <p>{text.messageHint}</p>
      </Disclosure>
    </>
  );
}
