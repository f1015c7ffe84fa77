import { useState } from "preact/hooks";
import { SaveLine } from "../../../shared/frame/save-line.tsx";
import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { CrisisHint } from "../../../shared/safety/crisis-hint.tsx";
import { ownHelpStrings } from "../../../strings/own-help-strings.ts";
import { ActionBar } from "../../../ui/action-bar.tsx";
import { Button } from "../../../ui/button.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { useApp } from "../../app-model.tsx";

const text = ownHelpStrings.ownHelp;
const path = "/plan/help-now";
/** As long as a line of a tool can be. */
const longestLetter = 2000;

/** Room to write to oneself. An empty letter is no letter: it is taken away. */
export function LetterScreen() {
  const { data, router } = useApp();
  const standing = data.items("help-now", "letter")[0];
  const [draft, setDraft] = useState(standing?.value.text ?? "");
  const save = async (): Promise<void> => {
    const words = draft.trim();
    const saved =
      standing === undefined
        ? await data.addItem("help-now", "letter", words)
        : words === ""
          ? await data.removeItem(standing.id)
          : await data.changeItem(standing.id, { text: words });
    if (saved.ok) router.go(path);
  };
  return (
    <StepScreen
      title={text.letter.screenTitle}
      back={{ href: path, label: text.back }}
      action={
        <ActionBar>
          <Button disabled={draft.trim() === "" && standing === undefined} onClick={save}>
            {text.letter.save}
          </Button>
        </ActionBar>
      }
    >
      <p>{text.letter.screenIntro}</p>
      <TextArea
        label={text.letter.label}
        placeholder={text.letter.placeholder}
        rows={12}
        maxLength={longestLetter}
        value={draft}
        onInput={setDraft}
      />
      <CrisisHint text={draft} />
      <SaveLine onRetry={save} />
    </StepScreen>
  );
}
