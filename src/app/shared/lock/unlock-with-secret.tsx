import { useState } from "preact/hooks";
import { exhaustive } from "../../../lib/exhaustive.ts";
import { Redacted } from "../../../lib/redacted.ts";
import { securityStrings } from "../../strings/security-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { UnlockError } from "../../vault/vault.ts";
import { useHome } from "../home-model.ts";
import { useWait } from "./use-wait.ts";

type Props = {
  readonly kind: "pin" | "phrase";
  /** Something else on the screen is the first thing to do. */
  readonly isSecondWay: boolean;
  readonly onForgotten: () => void;
};

const text = securityStrings.unlock;

/** Opens the vault with the PIN or phrase. */
export function UnlockWithSecret({ kind, isSecondWay, onForgotten }: Props) {
  const { vault } = useHome();
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
    <Form onSubmit={open}>
      <TextField
        type="password"
        autocomplete="current-password"
        inputMode={kind === "pin" ? "numeric" : "text"}
        label={kind === "pin" ? text.pin : text.phrase}
        error={secondsLeft > 0 ? text.wait(secondsLeft) : message}
        value={secret}
        onInput={setSecret}
      />
      <Button type="submit" kind={isSecondWay ? "quiet" : "primary"} busy={isBusy} disabled={secondsLeft > 0}>
        {isBusy ? text.busy : text.open}
      </Button>
      <Button kind="plain" onClick={onForgotten}>
        {text.forgot}
      </Button>
    </Form>
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
