import { useState } from "preact/hooks";
import { moduleStrings } from "../../strings/module-strings.ts";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { useApp } from "../app-model.ts";
import { SaveLine } from "../save-line.tsx";

/** Whether Hulp nu may show the own reason and techniques without unlocking. Off until somebody says yes. */
export function HelpCardChoice() {
  const { data } = useApp();
  /** What was tapped here: shown at once, while it is being kept. */
  const [tapped, setTapped] = useState<boolean | null>(null);
  const text = moduleStrings.moduleDone;
  const chosen = tapped ?? data.settings.value.helpCard;
  const choose = (helpCard: boolean): void => {
    setTapped(helpCard);
    void data.changeSettings({ helpCard });
  };
  return (
    <>
      <ChoiceList
        name="help-card"
        legend={text.cardQuestion}
        hint={text.cardBody}
        options={[
          { id: "yes", label: text.cardYes },
          { id: "no", label: text.cardNo },
        ]}
        value={chosen === undefined ? null : chosen ? "yes" : "no"}
        onChange={(id) => choose(id === "yes")}
      />
      {tapped !== null && <SaveLine onRetry={() => choose(tapped)} />}
    </>
  );
}
