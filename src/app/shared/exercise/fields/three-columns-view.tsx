import type { AnswerOf, FieldOf } from "../../../../domain/programme/field-kinds.ts";
import { threeColumns } from "../../../../domain/programme/fields/three-columns.ts";
import { strings } from "../../../strings/strings.ts";
import { ColumnSorter } from "../../../ui/column-sorter.tsx";
import { CrisisHint } from "../../safety/crisis-hint.tsx";
import type { FieldParts, FieldView } from "./field-view.ts";
import { freeId } from "./free-id.ts";

type Placed = AnswerOf<FieldOf<"three-columns">>;

const ThreeColumnsView: FieldView<"three-columns"> = ({ field, answer, hint, onAnswer }) => {
  const placed = answer ?? [];
  const firstColumn = field.columns[0]?.id ?? "";
  const columnById = new Map(placed.map(({ id, column }) => [id, column]));
  const own = placed.filter(({ label }) => label !== null);
  return (
    <>
      <ColumnSorter
        legend={field.label}
        hint={hint}
        columns={field.columns}
        items={[
          ...field.items.map(({ id, label }) => ({
            id,
            label,
            column: columnById.get(id) ?? null,
            own: false,
          })),
          ...own.map(({ id, label, column }) => ({ id, label: label ?? "", column, own: true })),
        ]}
        ownLabel={field.ownLabel}
        addLabel={strings.fields.add}
        removeLabel={strings.fields.removeItem}
        maxOwnItems={field.maxOwnItems}
        onPlace={(id, column) => onAnswer(place(placed, id, column))}
        onAdd={(label) => onAnswer([...placed, { id: freeId("own", placed), label, column: firstColumn }])}
        onRemove={(id) => onAnswer(placed.filter((item) => item.id !== id))}
      />
      <CrisisHint text={own.map(({ label }) => label).join(". ")} />
    </>
  );
};

function place(placed: Placed, id: string, column: string): Placed {
  const standing = placed.some((item) => item.id === id);
  return standing
    ? placed.map((item) => (item.id === id ? { ...item, column } : item))
    : [...placed, { id, label: null, column }];
}

export const threeColumnsParts: FieldParts<"three-columns"> = { View: ThreeColumnsView, side: threeColumns };
