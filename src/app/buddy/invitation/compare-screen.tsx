import { useEffect, useState } from "preact/hooks";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { isSegmentOf } from "../../shared/people/circle-segment.ts";
import { SixWords } from "../../shared/people/six-words.tsx";
import { usePeople } from "../../shared/people/use-people.ts";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { buddyStrings } from "../../strings/buddy-strings.ts";
import { sharedPeopleStrings } from "../../strings/shared-people-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { failureText } from "./failure-text.ts";

const text = buddyStrings.invitation;

type Failure = { readonly type: string };

/** The six words of one invitation, also when the app was closed in between. */
export function CompareScreen({ segment }: { readonly segment: string }) {
  const { router, at } = useHome();
  const used = usePeople();
  const people = used.type === "ready" ? used.people : null;
  const mailbox = people
    ?.invitations()
    .find((kept) => isSegmentOf(segment, kept.circle) && kept.part === "answer")?.mailbox;
  const [shown, setShown] = useState<readonly string[] | null>(null);
  const [isOther, setOther] = useState(false);
  const attempt = useAttempt<Failure>();
  useEffect(() => {
    if (people === null || mailbox === undefined) return;
    void attempt
      .run<{ readonly words: readonly string[] }>(() => people.readSixWords(mailbox))
      .then((read) => {
        if (read.ok) setShown(read.value.words);
      });
  }, [people, mailbox]);

  const confirm = async (): Promise<void> => {
    if (people === null || mailbox === undefined) return;
    const confirmed = await attempt.run<unknown>(() => people.confirmWords(mailbox));
    if (confirmed.ok) router.replace(at(`/naast/${segment}`));
  };
  const refuse = async (): Promise<void> => {
    setOther(true);
    if (mailbox !== undefined) await people?.endInvitation(mailbox);
  };
  if (isOther) {
    return (
      <StepScreen title={text.other.title}>
        <Notice tone="alert" live>
          <p>{text.other.body}</p>
        </Notice>
        <p>{text.other.next}</p>
        <ButtonLink href={at("/")}>{text.other.close}</ButtonLink>
      </StepScreen>
    );
  }
  const kept = people?.live.circles.value.find(({ kept: { space } }) => isSegmentOf(segment, space))?.kept;
  return (
    <StepScreen title={sharedPeopleStrings.sixWords.title}>
      {attempt.failure !== null && (
        <Notice tone="alert" live>
          <p>{failureText(attempt.failure)}</p>
        </Notice>
      )}
      {shown !== null && (
        <SixWords
          words={shown}
          name={kept?.title || text.who.nobody}
          isBusy={attempt.isBusy}
          onSame={() => void confirm()}
          onOther={() => void refuse()}
        />
      )}
    </StepScreen>
  );
}
