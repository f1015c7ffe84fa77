import { useState } from "preact/hooks";
import { type Guidance, positionAfterMove } from "../../../domain/guidance/assignment.ts";
import { guidanceLimits } from "../../../domain/guidance/guidance-entry.ts";
import type { ModuleSummary } from "../../../domain/programme/module.ts";
import { programmeSummaries } from "../../platform/programme-content.ts";
import { workStrings } from "../../strings/work-strings.ts";
import { Button } from "../../ui/button.tsx";
import { CheckList } from "../../ui/check-list.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { LiveRegion } from "../../ui/live-region.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { Giving } from "./use-giving.ts";
import { useModules } from "./use-modules.ts";
import styles from "./work.module.css";

type Props = {
  readonly summary: ModuleSummary;
  /** Its place in the list that is shown, counted from 0. */
  readonly index: number;
  readonly guidance: Guidance;
  readonly giving: Giving;
  readonly onClose: () => void;
};

const text = workStrings.given;
const choices = ["none", "open", "advise", "skip"] as const;

/** What a therapist gives at one step: open, advised or skipped, its place, and single exercises of it. */
export function StepDialog({ summary, index, guidance, giving, onClose }: Props) {
  const { id, number, title, opens } = summary;
  const [hasMoved, setMoved] = useState(false);
  const give = (choice: string): void => {
    if (choice === "open" || choice === "advise" || choice === "skip")
      void giving.give({ type: choice, module: id });
    else void giving.takeBack(`module|${id}`);
  };
  const move = async (by: -1 | 1): Promise<void> => {
    const position = positionAfterMove(programmeSummaries, guidance.positions, index, by);
    if (position !== null && (await giving.give({ type: "order", module: id, position }))) setMoved(true);
  };
  // The start asks whether somebody is safe: nobody is led around it.
  const offered = choices.filter((choice) => choice !== "skip" || opens !== "always");
  return (
    <Dialog open title={`${number} · ${title}`} onClose={onClose} closeLabel={text.close}>
      <ChoiceList
        name="given"
        legend={text.legend}
        options={offered.map((choice) => ({ id: choice, ...text.choices[choice] }))}
        value={guidance.modules.get(id) ?? "none"}
        onChange={give}
      />
      <div class={styles.row}>
        <Button kind="quiet" disabled={index === 0} onClick={() => void move(-1)}>
          {text.earlier}
        </Button>
        <Button kind="quiet" disabled={index === programmeSummaries.length - 1} onClick={() => void move(1)}>
          {text.later}
        </Button>
      </div>
      <LiveRegion>{hasMoved && <p>{text.moved(index + 1)}</p>}</LiveRegion>
      <Worksheets module={id} guidance={guidance} giving={giving} />
    </Dialog>
  );
}

type WorksheetsProps = Pick<Props, "guidance" | "giving"> & { readonly module: string };

function Worksheets({ module: id, guidance, giving }: WorksheetsProps) {
  const [note, setNote] = useState("");
  const exercises = (useModules([id])?.get(id)?.exercises ?? []).filter(({ keep }) => keep === "sealed");
  if (exercises.length === 0) return <p>{text.noExercises}</p>;
  const given = guidance.worksheets.filter(({ module }) => module === id).map(({ exercise }) => exercise);
  const change = async (values: readonly string[]): Promise<void> => {
    for (const exercise of values.filter((value) => !given.includes(value)))
      if (await giving.give({ type: "worksheet", module: id, exercise, note: note.trim() })) setNote("");
    for (const exercise of given.filter((value) => !values.includes(value)))
      await giving.takeBack(`worksheet|${id}|${exercise}`);
  };
  return (
    <>
      <TextField label={text.worksheetNote} maxLength={guidanceLimits.line} value={note} onInput={setNote} />
      <CheckList
        name="worksheets"
        legend={text.worksheetTitle}
        hint={text.worksheetHint}
        options={exercises.map((exercise) => ({ id: exercise.id, label: exercise.title }))}
        values={given}
        onChange={(values) => void change(values)}
      />
    </>
  );
}
