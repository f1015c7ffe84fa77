import { securityStrings } from "../../strings/security-strings.ts";
import { TextField } from "../../ui/text-field.tsx";

const text = securityStrings.recovery.second;

type Props = { readonly value: string; readonly onInput: (typed: string) => void };

/** Beside the words, where they count only together with a sentence that is on no paper. */
export function SecondSecretField({ value, onInput }: Props) {
  return (
    <TextField
      type="password"
      autocomplete="off"
      label={text.field}
      hint={text.fieldHint}
      value={value}
      onInput={onInput}
    />
  );
}
