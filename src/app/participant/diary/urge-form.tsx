import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { dateToMinute } from "../../../domain/urge/minute-of-day.ts";
import type { Urge } from "../../../domain/urge/urge.ts";
import { startAutosave } from "../../shared/autosave.ts";
import { hasSaveFailed, SaveLine } from "../../shared/frame/save-line.tsx";
import { Gradually } from "../../shared/gradually.tsx";
import { CrisisHint } from "../../shared/safety/crisis-hint.tsx";
import { diaryStrings } from "../../strings/diary-strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { CheckList } from "../../ui/check-list.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Scale } from "../../ui/scale.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { changeUrge } from "../../vault/tools/urges.ts";
import { useApp } from "../app-model.tsx";
import { MomentFields } from "../moment-fields.tsx";
import { OwnTrigger } from "./own-trigger.tsx";
import styles from "./urge-screen.module.css";
import { ownTechniques, ownTriggers, textsToOptions } from "./urge-texts.ts";

type Props = { readonly id: string; readonly standing: Urge; readonly onDone: () => void };

const text = diaryStrings.urge;
const endings = ["ridden", "slip", "open"] as const;

/** What there is to say about one urge. Everything may be left open, and it is kept as it is filled in. */
export function UrgeForm({ id, standing, onDone }: Props) {
  const { data, vault, now, today } = useApp();
  const [urge, showUrge] = useState(standing);
  const waiting = useRef<Partial<Urge>>({});
  const autosave = useMemo(() => {
    const save = async (): Promise<boolean> => {
      const values = waiting.current;
      waiting.current = {};
      const kept = await changeUrge(data, id, values);
      if (!kept.ok) waiting.current = { ...values, ...waiting.current };
      return kept.ok;
    };
    return startAutosave(save, vault.announceChange, document);
  }, [data, vault, id]);
  useEffect(() => autosave.stop, [autosave]);
  const change = (values: Partial<Urge>): void => {
    waiting.current = { ...waiting.current, ...values };
    showUrge((shown) => ({ ...shown, ...values }));
    autosave.changed();
  };
  const finish = async (): Promise<void> => {
    await autosave.flush();
    if (!hasSaveFailed(vault.saveStatus.peek())) onDone();
  };
  const isAhead = urge.day === today() && urge.minute > dateToMinute(now());
  const triggers = textsToOptions(ownTriggers(data), urge.triggers);
  const techniques = textsToOptions(ownTechniques(data), urge.techniques);
  return (
    <Form onSubmit={finish} gap="far">
      <Gradually first={2}>
        <Scale
          name="urge-strength"
          legend={text.strengthThen}
          min={0}
          max={10}
          low={text.none}
          high={text.veryMuch}
          value={urge.strength}
          onChange={(strength) => change({ strength })}
        />
        <div class={styles.part}>
          {triggers.length > 0 && (
            <CheckList
              look="chips"
              name="urge-triggers"
              legend={text.triggers}
              hint={text.triggersHint}
              options={triggers}
              values={urge.triggers}
              onChange={(picked) => change({ triggers: [...picked] })}
            />
          )}
          <OwnTrigger
            label={triggers.length > 0 ? text.otherTrigger : text.triggers}
            hint={triggers.length > 0 ? undefined : text.triggersEmpty}
            onAdd={(trigger) => change({ triggers: [...new Set([...urge.triggers, trigger])] })}
          />
        </div>
        <ChoiceList
          name="urge-ended"
          legend={text.ended}
          options={endings.map((ending) => ({ id: ending, label: text.endedOptions[ending] }))}
          value={urge.ended ?? "open"}
          onChange={(ending) => change({ ended: ending === "ridden" || ending === "slip" ? ending : null })}
        />
        {urge.ended === "slip" && (
          <Notice tone="calm" title={text.slipTitle} live>
            <p>{text.slip}</p>
            <ButtonLink href="/hulp-nu#uitglijder" kind="quiet">
              {text.slipLink}
            </ButtonLink>
          </Notice>
        )}
        <Scale
          name="urge-after"
          legend={text.after}
          min={0}
          max={10}
          low={text.none}
          high={text.veryMuch}
          value={urge.after}
          onChange={(after) => change({ after })}
        />
        {techniques.length > 0 && (
          <CheckList
            look="chips"
            name="urge-techniques"
            legend={text.techniques}
            options={techniques}
            values={urge.techniques}
            onChange={(picked) => change({ techniques: [...picked] })}
          />
        )}
        <TextArea
          name="urge-note"
          label={text.note}
          hint={text.noteHint}
          rows={3}
          maxLength={4000}
          value={urge.note}
          onInput={(note) => change({ note })}
        />
        <CrisisHint text={urge.note} />
        <MomentFields
          text={text}
          day={urge.day}
          minute={urge.minute}
          timeError={isAhead ? text.future : undefined}
          onDay={(day) => change({ day })}
          onMinute={(minute) => change({ minute })}
        />
        <SaveLine onRetry={autosave.flush} />
        <Button type="submit">{text.ready}</Button>
      </Gradually>
    </Form>
  );
}
