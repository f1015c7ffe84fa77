import { useState } from "preact/hooks";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import formStyles from "../../shared/settings/settings.module.css";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { LiveRegion } from "../../ui/live-region.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FailureNotice } from "../practice/failure-notice.tsx";
import type { Practice } from "../practice/use-practice.ts";

const text = practiceStrings.settings;

/** How colleagues and clients read this person. */
export function OwnNameCard({ practice }: { readonly practice: Practice }) {
  const { people, id, own } = practice;
  const [name, setName] = useState(own?.name ?? "");
  const [isSaved, setSaved] = useState(false);
  const attempt = useAttempt<{ readonly type: string }>();
  const save = async (): Promise<void> => {
    if (own === null || name.trim() === "") return;
    const saved = await attempt.run<unknown>(() =>
      people.describePractice(id, { names: { [own.key]: name.trim() } }),
    );
    setSaved(saved.ok);
    if (saved.ok) await people.live.refresh(id);
  };
  return (
    <Card>
      <form
        class={formStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2>{text.you}</h2>
        <TextField
          label={text.name}
          hint={text.nameHint}
          error={name.trim() === "" ? practiceStrings.start.nameEmpty : undefined}
          maxLength={100}
          autocomplete="name"
          value={name}
          onInput={setName}
        />
        <FailureNotice failure={attempt.failure} />
        <LiveRegion>{isSaved && <p>{text.saved}</p>}</LiveRegion>
        <Button kind="quiet" type="submit" busy={attempt.isBusy}>
          {text.save}
        </Button>
      </form>
    </Card>
  );
}
