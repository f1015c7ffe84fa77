import { useState } from "preact/hooks";
import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { peopleStrings } from "../../../strings/people-strings.ts";
import { strings } from "../../../strings/strings.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { StepList } from "../../../ui/step-list.tsx";
import { useApp } from "../../app-model.tsx";

const { kicker, intro } = peopleStrings.invitation;

/** For who keeps nothing here yet: what this is, and the beginning of it. */
export function InvitationIntro() {
  const { vault } = useApp();
  const [state, setState] = useState<"idle" | "busy" | "storage-full" | "storage-failed">("idle");
  const begin = async (): Promise<void> => {
    setState("busy");
    const created = await vault.create();
    setState(created.ok ? "idle" : created.error.type);
  };
  return (
    <StepScreen title={intro.title} kicker={kicker}>
      <p>{intro.lead}</p>
      <ul>
        {intro.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Card>
        <h2>{intro.how}</h2>
        <StepList steps={intro.steps} />
      </Card>
      {state !== "idle" && state !== "busy" && (
        <Notice tone="error" live>
          <p>{state === "storage-full" ? strings.shell.storageFull : strings.shell.storageFailed}</p>
        </Notice>
      )}
      <Button busy={state === "busy"} onClick={() => void begin()}>
        {state === "busy" ? intro.beginning : intro.begin}
      </Button>
      <ButtonLink href="/nieuw-toestel" kind="plain">
        {intro.known}
      </ButtonLink>
      <p>{intro.knownHint}</p>
    </StepScreen>
  );
}
