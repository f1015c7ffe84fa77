import type { ComponentType } from "preact";
import { highestRating, type RatedItem, ratedList } from "../../../../domain/programme/fields/rated-list.ts";
import { strings } from "../../../strings/strings.ts";
import { RatingList } from "../../../ui/rating-list.tsx";
import { CrisisHint } from "../../safety/crisis-hint.tsx";
import type { FieldParts, FieldView } from "./field-view.ts";
import { freeId } from "./free-id.ts";
import type { RatedListFigureProps } from "./rated-list-figure.tsx";

function ratedListView(Figure: ComponentType<RatedListFigureProps> | null): FieldView<"rated-list"> {
  return ({ field, answer, hint, onAnswer }) => {
    const rated = answer ?? [];
    const own = rated.filter(({ label }) => label !== null);
    const valuesOf = (id: string): RatedItem["values"] => rated.find((item) => item.id === id)?.values ?? {};
    const set = (id: string, values: RatedItem["values"]): void => {
      const standing = rated.find((item) => item.id === id) ?? { id, label: null };
      onAnswer([...rated.filter((item) => item.id !== id), { ...standing, values }]);
    };
    return (
      <>
        <RatingList
          legend={field.label}
          hint={hint}
          figure={Figure !== null && <Figure field={field} rated={rated} />}
          items={[
            ...field.items.map(({ id, label }) => ({ id, label, values: valuesOf(id), own: false })),
            ...own.map(({ id, label, values }) => ({ id, label: label ?? "", values, own: true })),
          ]}
          scales={field.scales}
          highest={highestRating}
          ownLabel={field.ownLabel}
          addLabel={strings.fields.add}
          notRatedLabel={strings.fields.notRated}
          clearLabel={strings.fields.clear}
          removeLabel={strings.fields.removeItem}
          canAddOwn={own.length < field.maxOwnItems}
          onRate={(id, scaleId, value) => set(id, { ...valuesOf(id), [scaleId]: value })}
          onClear={(id) => set(id, {})}
          onAdd={(label) => onAnswer([...rated, { id: freeId("own", rated), label, values: {} }])}
          onRemove={(id) => onAnswer(rated.filter((item) => item.id !== id))}
        />
        <CrisisHint text={own.map(({ label }) => label).join(". ")} />
      </>
    );
  };
}

/** `Figure` is there where a field of the module draws one. */
export function ratedListParts(Figure: ComponentType<RatedListFigureProps> | null): FieldParts<"rated-list"> {
  return { View: ratedListView(Figure), side: ratedList };
}
