import { moduleStrings } from "../../strings/module-strings.ts";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { useApp } from "../app-model.ts";

/** Whether Hulp nu may show the own reason and techniques without unlocking. Off until somebody says yes. */
export function HelpCardChoice() {
  const { data } = useApp();
  const text = moduleStrings.moduleDone;
  const chosen = data.settings.value.helpCard;
  return (
    <ChoiceList
      name="help-card"
      legend={text.cardQuestion}
      hint={text.cardBody}
      options={[
        { id: "yes", label: text.cardYes },
        { id: "no", label: text.cardNo },
      ]}
      value={chosen === undefined ? null : chosen ? "yes" : "no"}
      onChange={(id) => void data.changeSettings({ helpCard: id === "yes" })}
    />
  );
}
