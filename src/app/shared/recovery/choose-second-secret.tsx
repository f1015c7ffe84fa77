import { useState } from "preact/hooks";
import { checkNewSecret } from "../../../domain/safety/check-secret.ts";
import { Redacted } from "../../../lib/redacted.ts";
import { securityStrings } from "../../strings/security-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { TextField } from "../../ui/text-field.tsx";

const text = securityStrings.recovery.second;

/** The sentence that the words are worth nothing without; typed twice, because nobody can look it up later. */
export function ChooseSecondSecret({ onChosen }: { readonly onChosen: (secret: Redacted<string>) => void }) {
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [problem, setProblem] = useState<"short" | "different" | null>(null);
  const choose = (): void => {
    const isShort = checkNewSecret("phrase", first) !== null;
    const found = isShort ? "short" : first === second ? null : "different";
    setProblem(found);
    if (found === null) onChosen(new Redacted(first));
  };
  const field = { type: "password", autocomplete: "off" } as const;
  return (
    <Form onSubmit={choose}>
      <p>{text.intro}</p>
      <p>{text.how}</p>
      <TextField
        {...field}
        label={text.choose}
        hint={text.chooseHint}
        error={problem === "short" ? text.short : undefined}
        value={first}
        onInput={setFirst}
      />
      <TextField
        {...field}
        label={text.again}
        error={problem === "different" ? text.different : undefined}
        value={second}
        onInput={setSecond}
      />
      <Button type="submit">{text.go}</Button>
    </Form>
  );
}
