import { dateToMinute } from "../../../../domain/urge/minute-of-day.ts";
import { slipStrings } from "../../../strings/slip-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckList } from "../../../ui/check-list.tsx";
import { Scale } from "../../../ui/scale.tsx";
import type { SlipView } from "../../../vault/tools/slips.ts";
import { useApp } from "../../app-model.tsx";
import { MomentFields } from "../../moment-fields.tsx";
import { slipPath } from "./slip-paths.ts";
import { SlipStepScreen } from "./slip-step.tsx";
import { useSlipDraft } from "./use-slip-draft.ts";

type Props = {
  readonly view: SlipView;
  /** Nothing of it is kept yet. */
  readonly isNew?: boolean;
};

const text = slipStrings.when;

/** The moment, the own words for what it was, and how much shame there is: quick, and nothing about what was seen. */
export function SlipWhen({ view, isNew = false }: Props) {
  const { data, today, now, router } = useApp();
  const draft = useSlipDraft(view, isNew);
  const { slip, change } = draft;
  const own = data.items("diary", "behaviours").map(({ value }) => value.text);
  const behaviours = [...new Set([...own, ...slip.behaviours])];
  return (
    <SlipStepScreen
      step="wanneer"
      draft={draft}
      title={text.title}
      intro={text.intro}
      onNext={() => router.go(slipPath(draft.id, "keten"))}
    >
      <MomentFields
        text={text}
        day={slip.day}
        minute={slip.minute}
        onDay={(day) => change({ day })}
        onMinute={(minute) => {
          const isAhead = slip.day === today() && minute > dateToMinute(now());
          if (!isAhead) change({ minute });
        }}
      />
      {slip.minute !== null && (
        <Button kind="plain" onClick={() => change({ minute: null })}>
          {text.noTime}
        </Button>
      )}
      {behaviours.length > 0 && (
        <CheckList
          look="chips"
          name="slip-behaviours"
          legend={text.behaviours}
          hint={text.behavioursHint}
          options={behaviours.map((behaviour) => ({ id: behaviour, label: behaviour }))}
          values={slip.behaviours}
          onChange={(picked) => change({ behaviours: [...picked] })}
        />
      )}
      <Scale
        name="slip-shame"
        legend={text.shame}
        hint={text.shameHint}
        min={0}
        max={10}
        low={text.low}
        high={text.high}
        value={slip.shameBefore}
        onChange={(shameBefore) => change({ shameBefore })}
      />
    </SlipStepScreen>
  );
}
