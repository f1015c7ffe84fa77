import { severalChoices } from "../../../../domain/programme/fields/several-choices.ts";
import { CheckList } from "../../../ui/check-list.tsx";
import type { FieldParts, FieldView } from "./field-view.ts";

const SeveralChoicesView: FieldView<"several-choices"> = ({ name, field, answer, hint, onAnswer }) => (
  <CheckList
    name={name}
    legend={field.label}
    hint={hint}
    options={field.options}
    values={answer ?? []}
    exclusive={field.exclusive}
    look={field.look}
    onChange={onAnswer}
  />
);

export const severalChoicesParts: FieldParts<"several-choices"> = {
  View: SeveralChoicesView,
  side: severalChoices,
};
