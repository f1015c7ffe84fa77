import { useState } from "preact/hooks";
import { SaveLine } from "../../shared/frame/save-line.tsx";
import { moduleDoneStrings } from "../../strings/module-done-strings.ts";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { helpCardParts } from "../../vault/record-kinds.ts";
import { useApp } from "../app-model.tsx";

/** Whether Hulp nu may show own things without unlocking, and keep what is done there. Off until somebody says yes. */
export function HelpCardChoice() {
  const { data } = useApp();
  /** What was tapped here: shown at once, while it is being kept. */
  const [tapped, setTapped] = useState<boolean | null>(null);
  const text = moduleDoneStrings.moduleDone;
  const chosen = tapped ?? data.settings.value.helpCard;
  const choose = (helpCard: boolean): void => {
    setTapped(helpCard);
    // The question names all of it; which parts, is chosen in the tool.
    void data.changeSettings(helpCard ? { helpCard, helpCardParts: [...helpCardParts] } : { helpCard });
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
