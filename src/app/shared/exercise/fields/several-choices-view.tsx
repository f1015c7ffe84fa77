import { CheckList } from "../../../ui/check-list.tsx";
import type { FieldView } from "./field-view.ts";

export const SeveralChoicesView: FieldView<"several-choices"> = ({ name, field, answer, hint, onAnswer }) => (
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
