import { useState } from "preact/hooks";
import { checkNewSecret, type SecretProblem } from "../../../domain/safety/check-secret.ts";
import { Redacted } from "../../../lib/redacted.ts";
import { securityStrings } from "../../strings/security-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { SaveLine } from "../frame/save-line.tsx";
import { useHome } from "../home-model.ts";

type Problem = SecretProblem | "different";

const text = securityStrings.lockSettings;
const messageByProblem: Readonly<Record<Problem, string>> = {
  "too-short-pin": text.tooShortPin,
  "easy-pin": text.easyPin,
  "too-short-phrase": text.tooShortPhrase,
  different: text.different,
};

/** A PIN or phrase, typed twice, and the lock made of it. */
export function NewSecret({
  kind,
  onDone,
}: {
  readonly kind: "pin" | "phrase";
  readonly onDone: () => void;
}) {
  const { vault } = useHome();
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    const found = checkNewSecret(kind, first) ?? (first === second ? null : "different");
    setProblem(found);
    if (found !== null) return;
    setBusy(true);
    const changed = await vault.changeLock({ kind, secret: new Redacted(first) });
    setBusy(false);
    if (changed.ok) onDone();
  };
  const field = {
    type: "password",
    autocomplete: "new-password",
    inputMode: kind === "pin" ? "numeric" : "text",
  } as const;
  const message = problem === null ? undefined : messageByProblem[problem];
  return (
    <Form onSubmit={save}>
      <TextField
        {...field}
        label={kind === "pin" ? text.pin : text.phrase}
        hint={text.pinHint}
        error={problem === "different" ? undefined : message}
        value={first}
        onInput={setFirst}
      />
      <TextField
        {...field}
        label={kind === "pin" ? text.pinAgain : text.phraseAgain}
        error={problem === "different" ? message : undefined}
        value={second}
        onInput={setSecond}
      />
      <SaveLine onRetry={save} />
      <Button type="submit" busy={isBusy}>
        {isBusy ? text.busy : text.save}
      </Button>
    </Form>
  );
}
