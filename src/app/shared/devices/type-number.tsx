import { useState } from "preact/hooks";
import type { Result } from "../../../lib/result.ts";
import { copyStrings } from "../../strings/copy-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { OtherNumber } from "../../vault/pairing-state.ts";
import { StepScreen } from "../frame/step-screen.tsx";

const text = copyStrings.addDevice;

type Props = {
  /** What was typed, if it can be a number at all. */
  readonly onTyped: (typed: string) => Result<null, OtherNumber>;
  readonly onStop: () => void;
};

/** The number is asked for and not shown here: a yes could be said without looking, and a number can't. */
export function TypeNumber({ onTyped, onStop }: Props) {
  const [typed, setTyped] = useState("");
  const [message, setMessage] = useState<string | undefined>(undefined);
  const compare = (): void => {
    // A slip of the finger costs no try: there are only three.
    if (typed.replaceAll(/\D/g, "").length !== 6) {
      setMessage(text.tooShort);
      return;
    }
    const compared = onTyped(typed);
    if (!compared.ok) setMessage(text.otherNumber(compared.error.triesLeft));
  };
  return (
    <StepScreen title={text.numberTitle}>
      <p>{text.numberLead}</p>
      <Form onSubmit={compare}>
        <TextField
          isCode
          inputMode="numeric"
          label={text.numberField}
          hint={text.numberHint}
          error={message}
          autocomplete="off"
          maxLength={12}
          value={typed}
          onInput={setTyped}
        />
        <Button type="submit">{text.compare}</Button>
        <Button kind="plain" onClick={onStop}>
          {text.noNumber}
        </Button>
      </Form>
    </StepScreen>
  );
}
