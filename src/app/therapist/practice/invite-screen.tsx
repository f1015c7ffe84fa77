import { practiceStrings } from "../../strings/practice-strings.ts";
import { DeskGrid, DeskStack } from "../../ui/desk-grid.tsx";
import { Notice } from "../../ui/notice.tsx";
import { InviteForm } from "./invite-form.tsx";
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
  if (own === null) return <p>{practiceStrings.team.awaited}</p>;
  return (
    <DeskGrid look="split">
      <DeskStack>
        <InviteForm
          intro={<p>{text.intro}</p>}
          go={text.go}
          onInvite={(label) => people.inviteParticipant(id, label)}
        />
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
