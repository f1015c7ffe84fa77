import {
  highestRating,
  type RatedItem,
  type RatedListField,
  rankedItems,
  ratedItemLabel,
} from "../../../../domain/programme/fields/rated-list.ts";
import { strings } from "../../../strings/strings.ts";
import { GapFigure, MapFigure, type RatedPoint, WheelFigure } from "../../../ui/rating-figures.tsx";
import { RatingList } from "../../../ui/rating-list.tsx";
import { CrisisHint } from "../../safety/crisis-hint.tsx";
import type { FieldView } from "./field-view.ts";

export const RatedListView: FieldView<"rated-list"> = ({ field, answer, hint, onAnswer }) => {
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
        figure={<Figure field={field} rated={rated} />}
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
        onAdd={(label) => onAnswer([...rated, { id: freeId(rated), label, values: {} }])}
        onRemove={(id) => onAnswer(rated.filter((item) => item.id !== id))}
      />
      <CrisisHint text={own.map(({ label }) => label).join(". ")} />
    </>
  );
};

/** Nothing is drawn before there is something to see: a wheel needs three spokes. */
function Figure({ field, rated }: { readonly field: RatedListField; readonly rated: readonly RatedItem[] }) {
  const [first, second] = field.scales;
  const points = rankedItems({ ...field, rankBy: undefined }, rated).flatMap(
    (item): readonly RatedPoint[] => {
      const firstValue = first === undefined ? undefined : item.values[first.id];
      const secondValue = second === undefined ? 0 : item.values[second.id];
      if (firstValue === undefined || secondValue === undefined) return [];
      return [{ label: ratedItemLabel(field, item), first: firstValue, second: secondValue }];
    },
  );
  const text = strings.fields.figures;
  if (points.length < (field.look === "wheel" ? 3 : 1)) return null;
  const shared = { points, highest: highestRating };
  switch (field.look) {
    case "list":
      return null;
    case "wheel":
      return <WheelFigure {...shared} caption={text.wheel(points)} />;
    case "map":
      return (
        <MapFigure
          {...shared}
          firstName={text.mapFirst}
          secondName={text.mapSecond}
          caption={text.map(points, highestRating)}
        />
      );
    case "gap":
      return <GapFigure {...shared} gapLabel={text.gapLabel} caption={text.gap(points)} />;
  }
}

function freeId(rated: readonly RatedItem[]): string {
  let number = 1;
  while (rated.some(({ id }) => id === `own-${number}`)) number += 1;
  return `own-${number}`;
}
