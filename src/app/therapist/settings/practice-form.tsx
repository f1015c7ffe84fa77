import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Form } from "../../ui/form.tsx";
import { LiveRegion } from "../../ui/live-region.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { FailureNotice } from "../practice/failure-notice.tsx";
import type { Practice } from "../practice/use-practice.ts";

const text = practiceStrings.settings;

type Props = {
  readonly practice: Practice;
  readonly title: string;
  /** What is written, or `null` as long as something is missing. */
  readonly said: Parameters<PeopleActions["describePractice"]>[1] | null;
  readonly children: ComponentChildren;
};

/** What others at a practice, and its clients, are to read: it is kept when somebody asks for it. */
export function PracticeForm({ practice, title, said, children }: Props) {
  const { people, id } = practice;
  const [isSaved, setSaved] = useState(false);
  const attempt = useAttempt<{ readonly type: string }>();
  const save = async (): Promise<void> => {
    if (said === null) return;
    const saved = await attempt.run<unknown>(() => people.describePractice(id, said));
    setSaved(saved.ok);
    if (saved.ok) await people.live.refresh(id);
  };
  return (
    <Card>
      <Form onSubmit={save}>
        <h2>{title}</h2>
        {children}
        <FailureNotice failure={attempt.failure} />
        <LiveRegion>{isSaved && <p>{text.saved}</p>}</LiveRegion>
        <Button kind="quiet" type="submit" busy={attempt.isBusy}>
          {text.save}
        </Button>
      </Form>
    </Card>
  );
}
