import { type Slip, slipLimits } from "../../../../domain/slip/slip.ts";
import { CrisisHint } from "../../../shared/safety/crisis-hint.tsx";
import { slipStrings } from "../../../strings/slip-strings.ts";
import { ChoiceList } from "../../../ui/choice-list.tsx";
import { Scale } from "../../../ui/scale.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import type { SlipView } from "../../../vault/tools/slips.ts";
import { useApp } from "../../app-model.tsx";
import { slipPath } from "./slip-paths.ts";
import { SlipStepScreen } from "./slip-step.tsx";
import { useSlipDraft } from "./use-slip-draft.ts";

type Lesson = "worked" | "missing" | "learned" | "change";

const text = slipStrings.lessons;
const newMeasure = "new";

/** What the chain says: what did work comes first, and one measure is enough. */
export function SlipLessons({ view }: { readonly view: SlipView }) {
  const { data, router, today } = useApp();
  const draft = useSlipDraft(view);
  const { slip, change } = draft;
  const measures = data.items("measures", "measure");
  const field = (lesson: Lesson, label: string, hint?: string) => (
    <>
      <TextArea
        label={label}
        hint={hint}
        rows={2}
        maxLength={slipLimits.textLength}
        value={slip[lesson]}
        onInput={(words) => change({ [lesson]: words })}
      />
      <CrisisHint text={slip[lesson]} />
    </>
  );
  return (
    <SlipStepScreen
      step="lessen"
      draft={draft}
      title={text.title}
      intro={text.intro}
      onNext={() => {
        if (slip.analysedOn === null && isSomethingSaid(slip)) change({ analysedOn: today() });
        void draft.finish(() => router.go(slipPath(draft.id, "voorstellen")));
      }}
    >
      {field("worked", text.worked, text.workedHint)}
      {field("missing", text.missing, text.missingHint)}
      {field("learned", text.learned)}
      {field("change", text.change, text.changeHint)}
      {measures.length > 0 && slip.change.trim() !== "" && (
        <ChoiceList
          name="changed-measure"
          legend={text.which}
          options={[
            { id: newMeasure, label: text.new },
            ...measures.map(({ id, value }) => ({ id, label: value.text })),
          ]}
          value={slip.changedItem ?? newMeasure}
          onChange={(id) => change({ changedItem: id === newMeasure ? null : id })}
        />
      )}
      <Scale
        name="slip-shame-after"
        legend={text.shame}
        min={0}
        max={10}
        low={slipStrings.when.low}
        high={slipStrings.when.high}
        value={slip.shameAfter}
        onChange={(shameAfter) => change({ shameAfter })}
      />
    </SlipStepScreen>
  );
}

function isSomethingSaid({ links, worked, missing, learned, change }: Slip): boolean {
  return links.length > 0 || [worked, missing, learned, change].some((words) => words.trim() !== "");
}
