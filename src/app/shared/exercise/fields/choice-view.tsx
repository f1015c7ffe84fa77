import { ChoiceList } from "../../../ui/choice-list.tsx";
import type { FieldView } from "./field-view.ts";

export const ChoiceView: FieldView<"choice"> = ({ name, field, answer, hint, onAnswer }) => (
  <ChoiceList
    name={name}
    legend={field.label}
    hint={hint}
    options={field.options}
    value={answer}
    onChange={onAnswer}
  />
);
