import { TextArea } from "../../../ui/text-area.tsx";
import { CrisisHint } from "../../safety/crisis-hint.tsx";
import type { FieldView } from "./field-view.ts";

export const LongTextView: FieldView<"long-text"> = ({ name, field, answer, hint, onAnswer }) => (
  <>
    <TextArea
      name={name}
      label={field.label}
      hint={hint}
      placeholder={field.placeholder}
      rows={field.rows}
      maxLength={field.maxLength}
      value={answer ?? ""}
      onInput={onAnswer}
    />
    <CrisisHint text={answer ?? ""} />
  </>
);
