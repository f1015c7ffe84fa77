import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Result } from "../../../lib/result.ts";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Form } from "../../ui/form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FailureNotice } from "./failure-notice.tsx";

const text = practiceStrings.invite;

type Props = {
  /** What stands above the field. */
  readonly intro: ComponentChildren;
  /** What is asked besides for whom it is. */
  readonly children?: ComponentChildren;
  readonly go: string;
  readonly onInvite: (label: string) => Promise<Result<unknown, { readonly type: string }>>;
};

/** A new link, and for whom it is: that stays with who made it. */
export function InviteForm({ intro, children, go, onInvite }: Props) {
  const [label, setLabel] = useState("");
  const attempt = useAttempt<{ readonly type: string }>();
  const invite = async (): Promise<void> => {
    const invited = await attempt.run<unknown>(() => onInvite(label.trim()));
    if (invited.ok) setLabel("");
  };
  return (
    <Card>
      <Form onSubmit={invite}>
        {intro}
        <TextField
          label={text.label}
          hint={text.labelHint}
          maxLength={40}
          autocomplete="off"
          value={label}
          onInput={setLabel}
        />
        {children}
        <FailureNotice failure={attempt.failure} />
        <Button type="submit" busy={attempt.isBusy}>
          {go}
        </Button>
      </Form>
    </Card>
  );
}
