import { useState } from "preact/hooks";
import type { DataKind } from "../../../../domain/sharing/data-kind.ts";
import { bytesToHex } from "../../../../lib/bytes.ts";
import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { peopleStrings } from "../../../strings/people-strings.ts";
import { strings } from "../../../strings/strings.ts";
import { ActionBar } from "../../../ui/action-bar.tsx";
import { Button } from "../../../ui/button.tsx";
import { ChoiceList } from "../../../ui/choice-list.tsx";
import { Form } from "../../../ui/form.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { OpenedInvitation } from "../../../vault/people/accept-invitation.ts";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
import { ConsentChoice } from "../consent-choice.tsx";
import type { InvitationTrouble } from "./invitation-failed.tsx";

const text = peopleStrings.invitation;
const longestName = 60;

type Props = {
  readonly people: PeopleActions;
  readonly opened: OpenedInvitation;
  readonly onAnswered: (mailbox: string, circle: string) => void;
  readonly onTrouble: (trouble: InvitationTrouble) => void;
};

/** Who invites, what to be called, what is shared, and whether the practice may have a spare key. Nothing goes before the last. */
export function InvitationAnswer({ people, opened, onAnswered, onTrouble }: Props) {
  const { name: inviter, title: practice } = opened.offer;
  const hasEscrow = opened.roster?.present.some(({ role }) => role === "escrow") === true;
  const [step, setStep] = useState<"who" | "consent" | "escrow">("who");
  const [name, setName] = useState("");
  const [isNameMissing, setNameMissing] = useState(false);
  const [consent, setConsent] = useState<readonly DataKind[]>([]);
  const [allowsEscrow, setAllowsEscrow] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const answer = async (): Promise<void> => {
    setBusy(true);
    const acceptance = { name: name.trim(), consent, allowsEscrow };
    const accepted = await people.acceptInvitation(opened, acceptance).finally(() => setBusy(false));
    if (accepted.ok) onAnswered(bytesToHex(opened.mailbox), accepted.value.circle);
    else onTrouble(accepted.error.type);
  };
  const send = (
    <Button busy={isBusy} onClick={() => void answer()}>
      {isBusy ? text.escrow.sending : text.escrow.next}
    </Button>
  );

  if (step === "who") {
    return (
      <StepScreen key={step} title={text.who.title(inviter)} kicker={text.who.kicker}>
        <p>{text.who.practice(practice)}</p>
        <Form
          onSubmit={() => {
            setNameMissing(name.trim() === "");
            if (name.trim() !== "") setStep("consent");
          }}
        >
          <TextField
            label={text.who.nameLabel}
            hint={text.who.nameHint}
            error={isNameMissing && name.trim() === "" ? text.who.nameMissing : undefined}
            value={name}
            maxLength={longestName}
            autocomplete="off"
            onInput={setName}
          />
          <Button type="submit">{text.who.next}</Button>
        </Form>
      </StepScreen>
    );
  }
  const back = (
    <Button kind="plain" onClick={() => setStep(step === "escrow" ? "consent" : "who")}>
      {strings.shell.back}
    </Button>
  );
  if (step === "consent") {
    return (
      <StepScreen
        key={step}
        title={text.consent.title(inviter)}
        kicker={text.consent.kicker}
        action={
          <ActionBar>
            {hasEscrow ? <Button onClick={() => setStep("escrow")}>{text.who.next}</Button> : send}
            {back}
          </ActionBar>
        }
      >
        <p>{text.consent.lead}</p>
        <p>{text.consent.practice(practice)}</p>
        <ConsentChoice chosen={consent} onChange={setConsent} />
        <Notice tone="info">
          <p>{text.consent.never}</p>
          <p>{text.consent.after}</p>
        </Notice>
      </StepScreen>
    );
  }
  return (
    <StepScreen
      key={step}
      title={text.escrow.title}
      kicker={text.escrow.kicker}
      action={
        <ActionBar>
          {send}
          {back}
        </ActionBar>
      }
    >
      <p>{text.escrow.why(inviter)}</p>
      <p>{text.escrow.what}</p>
      <ChoiceList
        name="escrow"
        legend={text.escrow.legend}
        options={[
          { id: "no", label: text.escrow.no, hint: text.escrow.noHint },
          { id: "yes", label: text.escrow.yes, hint: text.escrow.yesHint },
        ]}
        value={allowsEscrow ? "yes" : "no"}
        onChange={(id) => setAllowsEscrow(id === "yes")}
      />
    </StepScreen>
  );
}
