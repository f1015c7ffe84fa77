import { useEffect, useState } from "preact/hooks";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { circleSegment } from "../../shared/people/circle-segment.ts";
import { usePeople } from "../../shared/people/use-people.ts";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { buddyStrings } from "../../strings/buddy-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { failureText } from "./failure-text.ts";

const text = buddyStrings.invitation;
const longestName = 40;

type Opened = Extract<Awaited<ReturnType<PeopleActions["openInvitation"]>>, { readonly ok: true }>["value"];
type Failure = { readonly type: string };

/** Who invites, and what they call the one who was invited. With the answer on its way the words are compared. */
export function NameScreen({ code }: { readonly code: string }) {
  const { router, at, invitationCode } = useHome();
  const used = usePeople();
  const people = used.type === "ready" ? used.people : null;
  const opening = useAttempt<Failure>();
  const answering = useAttempt<Failure>();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [name, setName] = useState("");
  const [isEmpty, setEmpty] = useState(false);

  const open = async (): Promise<void> => {
    if (people === null) return;
    const found = await opening.run<Opened>(() => people.openInvitation(code));
    if (found.ok) setOpened(found.value);
  };
  useEffect(() => void open(), [people, code]);

  const answer = async (): Promise<void> => {
    const own = name.trim();
    setEmpty(own === "");
    if (people === null || opened === null || own === "") return;
    const answered = await answering.run<{ readonly circle: string }>(() =>
      people.acceptInvitation(opened, { name: own }),
    );
    if (!answered.ok) return;
    router.replace(at(`/woorden/${circleSegment(answered.value.circle)}`));
    invitationCode.forget();
  };

  const failure = opening.failure ?? answering.failure;
  const isForOther = opened !== null && opened.invitation.kind !== "buddy";
  if (opened === null || isForOther) {
    return (
      <StepScreen title={text.title}>
        {failure === null && !isForOther ? (
          <>
            <p role="status">{text.opening.body}</p>
            <ProgressBar label={text.opening.bar} />
          </>
        ) : (
          <>
            <Notice tone="alert" live>
              <p>{isForOther ? text.failures.notForYou : failureText(failure)}</p>
            </Notice>
            {!isForOther && (
              <Button kind="quiet" busy={opening.isBusy} onClick={() => void open()}>
                {text.failures.again}
              </Button>
            )}
          </>
        )}
      </StepScreen>
    );
  }
  const who = opened.offer.name || text.who.nobody;
  return (
    <StepScreen title={text.who.title(who)}>
      <Form onSubmit={answer}>
        <p>{text.who.intro(who)}</p>
        <TextField
          label={text.who.label}
          error={isEmpty ? text.who.empty : undefined}
          autocomplete="given-name"
          maxLength={longestName}
          value={name}
          onInput={setName}
        />
        {answering.failure !== null && (
          <Notice tone="alert" live>
            <p>{failureText(answering.failure)}</p>
          </Notice>
        )}
        <Button type="submit" busy={answering.isBusy}>
          {answering.isBusy ? text.who.busy : text.who.go}
        </Button>
      </Form>
    </StepScreen>
  );
}
