import { list } from "../../../../domain/programme/fields/list.ts";
import { strings } from "../../../strings/strings.ts";
import { ListField } from "../../../ui/list-field.tsx";
import { CrisisHint } from "../../safety/crisis-hint.tsx";
import type { FieldParts, FieldView } from "./field-view.ts";

const ListView: FieldView<"list"> = ({ field, answer, hint, onAnswer }) => (
  <>
    <ListField
      legend={field.label}
      hint={hint}
      items={answer ?? []}
      itemLabel={(number) => `${field.itemLabel} ${number}`}
      addLabel={field.addLabel}
      removeLabel={strings.fields.removeItem}
      maxItems={field.maxItems}
      maxLength={field.maxLength}
      onChange={onAnswer}
    />
    <CrisisHint text={(answer ?? []).join(". ")} />
  </>
);

export const listParts: FieldParts<"list"> = { View: ListView, side: list };
