import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { guidanceLimits } from "../../../domain/guidance/guidance-entry.ts";
import { sharedPeopleStrings } from "../../strings/shared-people-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { Icon } from "../../ui/icon.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { draftIn, keepDraft, letGo } from "../../vault/people/kept-messages.ts";
import { startAutosave } from "../autosave.ts";
import { SaveLine } from "../frame/save-line.tsx";
import { useHome } from "../home-model.ts";
import { CrisisHint } from "../safety/crisis-hint.tsx";
import type { Side } from "./nobody-live.tsx";

const text = sharedPeopleStrings.thread;

type Props = {
  readonly circle: string;
  readonly side: Side;
  /** Something waits to be sent now. */
  readonly onLetGo: () => Promise<void>;
};

/** What is being written is kept as it is typed, on every device of this person, until it is let go. */
export function MessageBox({ circle, side, onLetGo }: Props) {
  const { data, vault, now } = useHome();
  const kept = draftIn(data, circle);
  const [words, setWords] = useState(kept);
  const latest = useRef(words);
  const isLettingGo = useRef(false);
  // Taken back from what waited, or written on another device: shown where nothing else is being written.
  useEffect(() => {
    if (latest.current !== "" || kept === "") return;
    latest.current = kept;
    setWords(kept);
  }, [kept]);
  const autosave = useMemo(
    () =>
      startAutosave(
        async () => (await keepDraft(data, circle, latest.current)).ok,
        vault.announceChange,
        document,
      ),
    [data, vault, circle],
  );
  useEffect(() => autosave.stop, [autosave]);
  const write = (typed: string): void => {
    latest.current = typed;
    setWords(typed);
    autosave.changed();
  };
  const send = async (): Promise<void> => {
    const said = latest.current.trim();
    // A second tap while the first is being kept would say it twice.
    if (said === "" || isLettingGo.current) return;
    isLettingGo.current = true;
    await autosave.flush();
    const id = data.newId();
    const value = { circle, text: said, writtenAtMs: now().getTime() };
    const gone = await letGo(data, { id, value }).finally(() => {
      isLettingGo.current = false;
    });
    if (!gone.ok) return;
    latest.current = "";
    setWords("");
    await onLetGo();
  };
  return (
    <Form onSubmit={send} gap="near">
      <TextArea
        label={text.label}
        hint={text.hint}
        rows={3}
        maxLength={guidanceLimits.message}
        value={words}
        onInput={write}
      />
      {side !== "therapist" && <CrisisHint text={words} />}
      <SaveLine onRetry={autosave.flush} />
      <Button type="submit">
        <Icon name="message" />
        {text.send}
      </Button>
    </Form>
  );
}
