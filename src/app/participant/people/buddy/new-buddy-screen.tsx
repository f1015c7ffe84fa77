import { useState } from "preact/hooks";
import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { usePeople } from "../../../shared/people/use-people.ts";
import { useAttempt } from "../../../shared/server-copy/use-attempt.ts";
import { ownBuddyStrings } from "../../../strings/own-buddy-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Form } from "../../../ui/form.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
import { useApp } from "../../app-model.tsx";
import { NoCopy } from "../no-copy.tsx";
import { buddyPath } from "./buddy-path.ts";

const text = ownBuddyStrings;
const longestName = 40;

export function NewBuddyScreen() {
  const used = usePeople();
  if (used.type === "loading") return null;
  if (used.type === "no-copy") return <NoCopy />;
  return (
    <StepScreen title={text.invite.title} back={{ href: "/naast-je", label: text.back }}>
      <InviteForm people={used.people} />
    </StepScreen>
  );
}

function InviteForm({ people }: { readonly people: PeopleActions }) {
  const { router } = useApp();
  const [title, setTitle] = useState("");
  const [name, setName] = useState("");
  const [isChecked, setChecked] = useState(false);
  const attempt = useAttempt<{ readonly type: string }>();
  const invite = async (): Promise<void> => {
    setChecked(true);
    const names = { title: title.trim(), name: name.trim() };
    if (names.title === "" || names.name === "") return;
    const given = await attempt.run<{ readonly mailbox: string }>(() => people.inviteBuddy(names));
    if (!given.ok) return;
    const circle = people.invitations().find(({ mailbox }) => mailbox === given.value.mailbox)?.circle;
    if (circle !== undefined) router.replace(buddyPath(circle));
  };
  const errorOf = (value: string): string | undefined =>
    isChecked && value.trim() === "" ? text.invite.empty : undefined;
  return (
    <Form onSubmit={invite}>
      <p>{text.invite.intro}</p>
      <Card tone="foam">
        <p>{text.invite.sees}</p>
      </Card>
      <TextField
        label={text.invite.theirName}
        hint={text.invite.theirNameHint}
        error={errorOf(title)}
        autocomplete="off"
        maxLength={longestName}
        value={title}
        onInput={setTitle}
      />
      <TextField
        label={text.invite.ownName}
        hint={text.invite.ownNameHint}
        error={errorOf(name)}
        autocomplete="off"
        maxLength={longestName}
        value={name}
        onInput={setName}
      />
      {attempt.failure !== null && (
        <Notice tone="alert" live>
          <p>{text.invite.failed}</p>
        </Notice>
      )}
      <Button type="submit" busy={attempt.isBusy}>
        {attempt.isBusy ? text.invite.busy : text.invite.go}
      </Button>
    </Form>
  );
}
