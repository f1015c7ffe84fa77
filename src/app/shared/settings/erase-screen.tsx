import { useState } from "preact/hooks";
import { securityStrings } from "../../strings/security-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { Form } from "../../ui/form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { Deletion, DeletionError } from "../../vault/server-copy.ts";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { ReceiptScreen } from "../server-copy/receipt-screen.tsx";
import { TroubleNotice } from "../server-copy/trouble-notice.tsx";
import { useAttempt } from "../server-copy/use-attempt.ts";

type Reach = "here" | "everywhere";

const text = securityStrings.erase;
const reaches: readonly Reach[] = ["here", "everywhere"];

/** Takes everything away from this device, and from the server if somebody wants; open without unlocking too. */
export function EraseScreen() {
  const { vault, forget, at, start } = useHome();
  const [reach, setReach] = useState<Reach>("here");
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isErased, setErased] = useState(false);
  const [deletion, setDeletion] = useState<Deletion | null>(null);
  const attempt = useAttempt<DeletionError>();
  const isOpen = vault.phase.value.type === "open";
  const { type: copy } = vault.serverCopy.status.value;
  const hasCopy = isOpen && copy !== "off" && copy !== "removed";

  const eraseHere = async (): Promise<void> => {
    await vault.erase();
    setErased(true);
  };
  const eraseEverywhere = async (): Promise<void> => {
    const deleted = await attempt.run(vault.serverCopy.deleteEverything);
    if (deleted.ok) setDeletion(deleted.value);
  };
  const erase = async (): Promise<void> => {
    const isSure = typed.trim().toLowerCase() === text.confirmWord;
    setProblem(isSure ? undefined : text.wrong);
    if (!isSure) return;
    forget();
    try {
      await (hasCopy && reach === "everywhere" ? eraseEverywhere() : eraseHere());
    } catch (error) {
      // The browser did not let go of its storage: the one thing that is no defect here.
      if (!(error instanceof DOMException)) throw error;
      setProblem(text.failed);
    }
  };
  if (deletion !== null) return <ReceiptScreen of="all" receipt={deletion.receipt} />;
  if (isErased) {
    return (
      <StepScreen title={text.title}>
        <p role="status">{text.done}</p>
        <ButtonLink href={at("/")}>{strings.shell.toStart}</ButtonLink>
      </StepScreen>
    );
  }
  return (
    <StepScreen title={text.title}>
      <Form onSubmit={erase}>
        {hasCopy && (
          <ChoiceList
            name="erase-reach"
            legend={text.reach}
            options={reaches.map((id) => ({ id, ...text.reaches[id] }))}
            value={reach}
            onChange={(id) => setReach(reaches.find((each) => each === id) ?? "here")}
          />
        )}
        <p>{text.body}</p>
        {hasCopy && <p>{reach === "everywhere" ? text.everywhere : text.here}</p>}
        {!isOpen && <p>{text.maybeCopy}</p>}
        <TextField
          label={text.confirmLabel}
          error={problem}
          autocomplete="off"
          value={typed}
          onInput={setTyped}
        />
        <TroubleNotice trouble={attempt.failure} />
        <Button type="submit" kind="danger" busy={attempt.isBusy}>
          {hasCopy && reach === "everywhere" ? text.actionEverywhere : text.action}
        </Button>
        <ButtonLink href={start} kind="quiet">
          {text.keep}
        </ButtonLink>
      </Form>
    </StepScreen>
  );
}
