import { useState } from "preact/hooks";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { peopleStrings } from "../../strings/people-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { CaseProps } from "./case-props.ts";
import { otherNames } from "./other-names.ts";

const text = peopleStrings.stopSharing;

/** The end of sharing with a practice: what it does, what it cannot undo, and then it is done. */
export function StopScreen({ people, live, base }: CaseProps) {
  const { kept, view } = live;
  const [hasFailed, setFailed] = useState(false);
  const back = { href: base, label: strings.shell.back };
  if (kept.isEnded) {
    return (
      <StepScreen key="done" title={text.doneTitle} back={{ href: "/naast-je", label: strings.shell.back }}>
        <p role="status">{text.done}</p>
        <ButtonLink href="/naast-je" kind="quiet">
          {peopleStrings.invitation.toPeople}
        </ButtonLink>
      </StepScreen>
    );
  }
  const stop = async (): Promise<void> => {
    const stopped = await people.stopSharing(kept.space);
    setFailed(!stopped.ok);
  };
  return (
    <StepScreen key="ask" title={text.title} back={back}>
      <p>{text.lead(otherNames(kept, view))}</p>
      <Card>
        <h2>{text.doesTitle}</h2>
        <ul>
          {text.does.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
      <Card tone="alert">
        <h2>{text.cannotTitle}</h2>
        <ul>
          {text.cannot.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
      <p>{text.back}</p>
      {hasFailed && (
        <Notice tone="error" live>
          <p>{peopleStrings.sharing.failed}</p>
        </Notice>
      )}
      <Button kind="danger" onClick={() => void stop()}>
        {text.yes}
      </Button>
      <ButtonLink href={base} kind="quiet">
        {text.no}
      </ButtonLink>
    </StepScreen>
  );
}
