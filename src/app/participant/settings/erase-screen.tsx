import { useState } from "preact/hooks";
import { securityStrings } from "../../strings/security-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useApp } from "../app-model.ts";
import { StepScreen } from "../step-screen.tsx";
import styles from "./settings.module.css";

const text = securityStrings.erase;

/** Takes everything away from this device; open without unlocking, for who forgot the lock. */
export function EraseScreen() {
  const { vault, sitting } = useApp();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [isErased, setErased] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const eraseAll = async (): Promise<void> => {
    const isSure = typed.trim().toLowerCase() === text.confirmWord;
    setWrong(!isSure);
    if (!isSure) return;
    sitting.forget();
    try {
      await vault.erase();
      setErased(true);
    } catch (error) {
      // The browser did not let go of its storage: the one thing that is no defect here.
      if (!(error instanceof DOMException)) throw error;
      setFailed(true);
    }
  };
  if (isErased) {
    return (
      <StepScreen title={text.title}>
        <p role="status">{text.done}</p>
        <ButtonLink href="/">{strings.shell.toStart}</ButtonLink>
      </StepScreen>
    );
  }
  return (
    <StepScreen title={text.title}>
      <p>{text.body}</p>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void eraseAll();
        }}
      >
        <TextField
          label={text.confirmLabel}
          error={isWrong ? text.wrong : hasFailed ? text.failed : undefined}
          autocomplete="off"
          value={typed}
          onInput={setTyped}
        />
        <Button type="submit" kind="danger">
          {text.action}
        </Button>
        <ButtonLink href="/vandaag" kind="quiet">
          {text.keep}
        </ButtonLink>
      </form>
    </StepScreen>
  );
}
