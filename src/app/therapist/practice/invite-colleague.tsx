import { useState } from "preact/hooks";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { InviteForm } from "./invite-form.tsx";
import { OpenInvitations } from "./open-invitations.tsx";
import type { Practice } from "./use-practice.ts";

const text = practiceStrings.team;
const roles = ["therapist", "lead"] as const;

type Props = { readonly practice: Practice; readonly isLead: boolean };

/** Only leads let people in: the list of the practice believes nobody else. */
export function InviteColleague({ practice, isLead }: Props) {
  const { people, id } = practice;
  const [role, setRole] = useState<"lead" | "therapist">("therapist");
  if (!isLead) return <p>{text.invite.onlyLead}</p>;
  return (
    <>
      <InviteForm
        intro={
          <>
            <h2>{text.invite.title}</h2>
            <p>{text.invite.body}</p>
          </>
        }
        go={text.invite.go}
        onInvite={(label) => people.inviteColleague(id, role, label)}
      >
        <ChoiceList
          name="colleague-role"
          legend={text.invite.role}
          options={roles.map((one) => ({ id: one, label: text.roles[one], hint: text.invite.hints[one] }))}
          value={role}
          onChange={(chosen) => setRole(roles.find((one) => one === chosen) ?? "therapist")}
        />
      </InviteForm>
      <OpenInvitations practice={practice} kind="colleague" />
    </>
  );
}
