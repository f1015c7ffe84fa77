import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { guidanceLimits } from "../../../domain/guidance/guidance-entry.ts";
import { mondayOf } from "../../../domain/measures/measure-week.ts";
import { startAutosave } from "../../shared/autosave.ts";
import { SaveLine } from "../../shared/frame/save-line.tsx";
import { useHome } from "../../shared/home-model.ts";
import { workStrings } from "../../strings/work-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import {
  forgetFeedback,
  keepFeedback,
  keptFeedback,
  sendFeedback,
} from "../../vault/people/kept-feedback.ts";

type Props = {
  readonly circle: string;
  readonly name: string;
  readonly proposed: string;
  readonly people: PeopleActions;
};

const text = workStrings.feedback;

/** What is written is kept as it is typed. It goes only when somebody sends it, and never twice. */
export function FeedbackForm({ circle, name, proposed, people }: Props) {
  const { data, today, vault } = useHome();
  const first = useMemo(() => keptFeedback(data, circle), [data, circle]);
  const id = useRef(first?.id ?? data.newId());
  const [words, setWords] = useState(first?.text ?? proposed);
  const latest = useRef(words);
  const [state, setState] = useState<"writing" | "sending" | "sent" | "failed">("writing");
  const autosave = useMemo(
    () =>
      startAutosave(
        async () => (await keepFeedback(data, { circle, id: id.current, text: latest.current })).ok,
        vault.announceChange,
        document,
      ),
    [data, vault, circle],
  );
  useEffect(() => autosave.stop, [autosave]);
  const write = (typed: string): void => {
    latest.current = typed;
    setWords(typed);
    setState("writing");
    autosave.changed();
  };
  const send = async (): Promise<void> => {
    if (latest.current.trim() === "" || state === "sending") return;
    setState("sending");
    await autosave.flush();
    const draft = { circle, id: id.current, text: latest.current.trim() };
    const sent = await sendFeedback(people, data, draft, mondayOf(today()));
    setState(sent.ok ? "sent" : "failed");
    if (sent.ok) id.current = data.newId();
  };
  if (state === "sent") {
    return (
      <Notice tone="calm" title={text.sentTitle} live>
        <p>{text.sent(name)}</p>
      </Notice>
    );
  }
  return (
    <Card>
      <Form onSubmit={send} gap="near">
        <TextArea
          label={text.label}
          hint={text.hint}
          rows={16}
          maxLength={guidanceLimits.message}
          value={words}
          onInput={write}
        />
        <SaveLine onRetry={autosave.flush} />
        {state === "failed" && (
          <Notice tone="error" live>
            <p>{text.failed}</p>
          </Notice>
        )}
        <Button type="submit" busy={state === "sending"}>
          {text.send}
        </Button>
        {words !== proposed && (
          <Button
            kind="plain"
            onClick={() => {
              latest.current = proposed;
              setWords(proposed);
              void forgetFeedback(data, circle);
            }}
          >
            {text.again}
          </Button>
        )}
      </Form>
    </Card>
  );
}
