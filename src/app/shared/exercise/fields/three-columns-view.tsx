import type { AnswerOf, FieldOf } from "../../../../domain/programme/field-kinds.ts";
import { strings } from "../../../strings/strings.ts";
import { ColumnSorter } from "../../../ui/column-sorter.tsx";
import { CrisisHint } from "../../safety/crisis-hint.tsx";
import type { FieldView } from "./field-view.ts";

type Placed = AnswerOf<FieldOf<"three-columns">>;

export const ThreeColumnsView: FieldView<"three-columns"> = ({ field, answer, hint, onAnswer }) => {
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
        onAdd={(label) => onAnswer([...placed, { id: freeId(placed), label, column: firstColumn }])}
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

function freeId(placed: Placed): string {
  let number = 1;
  while (placed.some(({ id }) => id === `own-${number}`)) number += 1;
  return `own-${number}`;
}
