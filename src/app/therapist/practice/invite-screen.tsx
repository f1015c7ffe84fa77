import { useState } from "preact/hooks";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import formStyles from "../../shared/settings/settings.module.css";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DeskGrid, DeskStack } from "../../ui/desk-grid.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { OpenInvitations } from "./open-invitations.tsx";
import { PracticeFrame } from "./practice-frame.tsx";
import type { Practice } from "./use-practice.ts";

const text = practiceStrings.invite;

/** A client comes in by a link; it says nothing of what it is about. */
export function InviteScreen() {
  return (
    <PracticeFrame title={text.title} lead={() => text.lead} place="invite" none={text.noPractice}>
      {(practice) => <Invite practice={practice} />}
    </PracticeFrame>
  );
}

function Invite({ practice }: { readonly practice: Practice }) {
  const { people, id, own } = practice;
  const [label, setLabel] = useState("");
  const attempt = useAttempt<{ readonly type: string }>();
  const invite = async (): Promise<void> => {
    const invited = await attempt.run<unknown>(() => people.inviteParticipant(id, label.trim()));
    if (invited.ok) setLabel("");
  };
  if (own === null) return <p>{practiceStrings.team.awaited}</p>;
  return (
    <DeskGrid look="split">
      <DeskStack>
        <Card>
          <form
            class={formStyles.form}
            onSubmit={(event) => {
              event.preventDefault();
              void invite();
            }}
          >
            <p>{text.intro}</p>
            <TextField
              label={text.label}
              hint={text.labelHint}
              maxLength={40}
              autocomplete="off"
              value={label}
              onInput={setLabel}
            />
            <FailureNotice failure={attempt.failure} />
            <Button type="submit" busy={attempt.isBusy}>
              {text.go}
            </Button>
          </form>
        </Card>
        <Notice tone="info">
          <p>{text.young}</p>
        </Notice>
      </DeskStack>
      <DeskStack>
        <OpenInvitations practice={practice} kind="participant" />
      </DeskStack>
    </DeskGrid>
  );
}
