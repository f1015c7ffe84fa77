import { useEffect, useState } from "preact/hooks";
import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { peopleStrings } from "../../../strings/people-strings.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { StateHead } from "../../../ui/state-head.tsx";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
import { useApp } from "../../app-model.tsx";
import { modulePath } from "../../paths.ts";
import { casePath } from "../use-case.ts";

const text = peopleStrings.invitation;
const askAgainMs = 4_000;

type Props = {
  readonly people: PeopleActions;
  readonly mailbox: string;
  readonly name: string;
  readonly circle: string;
};

/** The participant has said that the words are the same; the therapist does so on the other side, now or later. */
export function WaitingForTherapist({ people, mailbox, name, circle }: Props) {
  const { data } = useApp();
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (isDone) return;
    const ask = async (): Promise<void> => {
      const gone = await people.isInvitationGone(mailbox);
      if (gone.ok && gone.value) setDone(true);
    };
    void ask();
    const timer = setInterval(() => void ask(), askAgainMs);
    return () => clearInterval(timer);
  }, [people, mailbox, isDone]);
  const shared = people.circles().find(({ space }) => space === circle)?.consent.length ?? 0;
  const hasBegun = data.progress.value.some(({ module }) => module === "start");
  const { waiting, done } = text;
  return (
    <StepScreen key={String(isDone)} title={isDone ? done.title(name) : waiting.title(name)}>
      <Card>
        {isDone ? (
          <StateHead tone="calm" title={shared === 0 ? done.nothing : done.sharing(shared)} />
        ) : (
          <StateHead tone="waiting" title={waiting.state} />
        )}
        <p role="status">{isDone ? done.body : waiting.body(name)}</p>
      </Card>
      {!isDone && <p>{waiting.mayLeave}</p>}
      {hasBegun ? (
        <ButtonLink href="/vandaag">{done.toToday}</ButtonLink>
      ) : (
        <ButtonLink href={modulePath("start", 0)}>{done.toProgramme}</ButtonLink>
      )}
      <ButtonLink href={casePath(people.live.circles.value, circle)} kind="quiet">
        {done.toPerson}
      </ButtonLink>
    </StepScreen>
  );
}
