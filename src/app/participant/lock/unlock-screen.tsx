import { useState } from "preact/hooks";
import { exhaustive } from "../../../lib/exhaustive.ts";
import { Redacted } from "../../../lib/redacted.ts";
import { securityStrings } from "../../strings/security-strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { UnlockError } from "../../vault/vault.ts";
import { useApp } from "../app-model.ts";
import { recoveryErrorText } from "../settings/recovery-words-screen.tsx";
import formStyles from "../settings/settings.module.css";
import { StepScreen } from "../step-screen.tsx";
import { useWait } from "./use-wait.ts";

const text = securityStrings.unlock;

type Props = { readonly kind: "pin" | "phrase"; readonly hasRecovery: boolean };

/** Opens the vault with what only its owner knows; the recovery words are the other way in. */
export function UnlockScreen({ kind, hasRecovery }: Props) {
  const [isForgotten, setForgotten] = useState(false);
  return (
    <StepScreen title={text.title}>
      {isForgotten ? (
        <WithWords hasRecovery={hasRecovery} onBack={() => setForgotten(false)} />
      ) : (
        <WithSecret kind={kind} onForgotten={() => setForgotten(true)} />
      )}
    </StepScreen>
  );
}

function WithSecret({
  kind,
  onForgotten,
}: {
  readonly kind: "pin" | "phrase";
  readonly onForgotten: () => void;
}) {
  const { vault } = useApp();
  const [secret, setSecret] = useState("");
  const [message, setMessage] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const { secondsLeft, failed } = useWait();
  const open = async (): Promise<void> => {
    if (secret === "" || isBusy || secondsLeft > 0) return;
    setBusy(true);
    const unlocked = await vault.unlock(new Redacted(secret));
    setBusy(false);
    if (unlocked.ok) return;
    setSecret("");
    if (unlocked.error.type === "wrong-secret") failed();
    setMessage(unlockErrorText(unlocked.error, kind));
  };
  return (
    <form
      class={formStyles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <TextField
        type="password"
        autocomplete="current-password"
        inputMode={kind === "pin" ? "numeric" : "text"}
        label={kind === "pin" ? text.pin : text.phrase}
        error={secondsLeft > 0 ? text.wait(secondsLeft) : message}
        value={secret}
        onInput={setSecret}
      />
      <Button type="submit" busy={isBusy} disabled={secondsLeft > 0}>
        {isBusy ? text.busy : text.open}
      </Button>
      <Button kind="plain" onClick={onForgotten}>
        {text.forgot}
      </Button>
    </form>
  );
}

function unlockErrorText(error: UnlockError, kind: Props["kind"]): string {
  switch (error.type) {
    case "wrong-secret":
      return kind === "pin" ? text.wrongPin : text.wrongPhrase;
    case "damaged-lock":
      return text.damaged;
    case "no-key-now":
    case "interrupted":
      return text.notNow;
    default:
      return exhaustive(error);
  }
}

function WithWords({ hasRecovery, onBack }: { readonly hasRecovery: boolean; readonly onBack: () => void }) {
  const { vault, router } = useApp();
  const [typed, setTyped] = useState("");
  const [message, setMessage] = useState<string | undefined>(undefined);
  const open = async (): Promise<void> => {
    const unlocked = await vault.unlockWithWords(typed);
    if (unlocked.ok) router.replace("/instellingen/slot");
    else setMessage(recoveryErrorText(unlocked.error));
  };
  return (
    <form
      class={formStyles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      {hasRecovery ? (
        <>
          <TextArea
            label={text.words}
            hint={text.wordsHint}
            error={message}
            rows={4}
            value={typed}
            onInput={setTyped}
          />
          <Button type="submit">{text.open}</Button>
        </>
      ) : (
        <p>{text.forgotNone}</p>
      )}
      <Button kind="quiet" onClick={onBack}>
        {text.backToLock}
      </Button>
      <ButtonLink kind="plain" href="/instellingen/wissen">
        {text.erase}
      </ButtonLink>
    </form>
  );
}
