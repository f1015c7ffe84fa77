import { useState } from "preact/hooks";
import type { PlanLine, PlanPart } from "../../../domain/plan/build-plan.ts";
import { SaveLine } from "../../shared/frame/save-line.tsx";
import { CrisisHint } from "../../shared/safety/crisis-hint.tsx";
import { planStrings } from "../../strings/plan-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Form } from "../../ui/form.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { Saved } from "../../vault/participant-data.ts";
import { addLine, changeLine, hideLine, removeLine } from "../../vault/tools/plan.ts";
import { useApp } from "../app-model.tsx";
import { SourceLink } from "./source-link.tsx";

type Props = {
  readonly part: PlanPart;
  /** Null for a line that is still to be written. */
  readonly line: PlanLine | null;
  readonly onClose: () => void;
};

const text = strings.plan;
/** As long as the longest answer that an exercise can feed. */
const longestLine = 1200;

/** One line of the plan: its words, and whether it stands in the plan or in the tools at all. */
export function PlanLineDialog({ part, line, onClose }: Props) {
  const { data } = useApp();
  const [draft, setDraft] = useState(line?.text ?? "");
  const words = draft.trim();

  async function closeAfter(saved: Saved): Promise<void> {
    if ((await saved).ok) onClose();
  }
  const save = (): Promise<void> =>
    closeAfter(line === null ? addLine(data, part, words) : changeLine(data, line, words));

  return (
    <Dialog
      open
      title={line === null ? planStrings.sections.parts[part.id].add : text.editTitle}
      onClose={onClose}
      closeLabel={text.cancel}
    >
      <Form
        onSubmit={() => {
          if (words !== "") void save();
        }}
      >
        <TextArea label={text.text} value={draft} maxLength={longestLine} rows={2} onInput={setDraft} />
        <CrisisHint text={draft} />
        <SaveLine onRetry={save} />
        <Button type="submit" disabled={words === ""}>
          {text.save}
        </Button>
        {line !== null && (
          <>
            <p>{planStrings.sections.hideHint}</p>
            <Button kind="quiet" onClick={() => closeAfter(hideLine(data, line, true))}>
              {planStrings.sections.hide}
            </Button>
            <SourceLink source={line.items[0]?.value.source ?? null} />
            <p>{planStrings.sections.removeHint}</p>
            <Button kind="danger" onClick={() => closeAfter(removeLine(data, line))}>
              {text.remove}
            </Button>
          </>
        )}
      </Form>
    </Dialog>
  );
}
