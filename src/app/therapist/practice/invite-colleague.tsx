import { useState } from "preact/hooks";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import formStyles from "../../shared/settings/settings.module.css";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { OpenInvitations } from "./open-invitations.tsx";
import type { Practice } from "./use-practice.ts";

const text = practiceStrings.team;
const inviteText = practiceStrings.invite;
const roles = ["therapist", "lead"] as const;

type Props = { readonly practice: Practice; readonly isLead: boolean };

/** Only leads let people in: the list of the practice believes nobody else. */
export function InviteColleague({ practice, isLead }: Props) {
  const { people, id } = practice;
  const [role, setRole] = useState<"lead" | "therapist">("therapist");
  const [label, setLabel] = useState("");
  const attempt = useAttempt<{ readonly type: string }>();
  const invite = async (): Promise<void> => {
    const invited = await attempt.run<unknown>(() => people.inviteColleague(id, role, label.trim()));
    if (invited.ok) setLabel("");
  };
  if (!isLead) return <p>{text.invite.onlyLead}</p>;
  return (
    <>
      <Card>
        <form
          class={formStyles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void invite();
          }}
        >
          <h2>{text.invite.title}</h2>
          <p>{text.invite.body}</p>
          <TextField
            label={inviteText.label}
            hint={inviteText.labelHint}
            maxLength={40}
            autocomplete="off"
            value={label}
            onInput={setLabel}
          />
          <ChoiceList
            name="colleague-role"
            legend={text.invite.role}
            options={roles.map((one) => ({ id: one, label: text.roles[one], hint: text.invite.hints[one] }))}
            value={role}
            onChange={(chosen) => setRole(roles.find((one) => one === chosen) ?? "therapist")}
          />
          <FailureNotice failure={attempt.failure} />
          <Button type="submit" busy={attempt.isBusy}>
            {text.invite.go}
          </Button>
        </form>
      </Card>
      <OpenInvitations practice={practice} kind="colleague" />
    </>
  );
}
