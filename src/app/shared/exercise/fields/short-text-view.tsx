import { TextField } from "../../../ui/text-field.tsx";
import { CrisisHint } from "../../safety/crisis-hint.tsx";
import type { FieldView } from "./field-view.ts";

export const ShortTextView: FieldView<"short-text"> = ({ name, field, answer, hint, onAnswer }) => (
  <>
    <TextField
      name={name}
      label={field.label}
      hint={hint}
      placeholder={field.placeholder}
      maxLength={field.maxLength}
      value={answer ?? ""}
      onInput={onAnswer}
    />
    <CrisisHint text={answer ?? ""} />
  </>
);
