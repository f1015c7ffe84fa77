import {
  highestRating,
  type RatedItem,
  type RatedListField,
  rankedItems,
  ratedItemLabel,
} from "../../../../domain/programme/fields/rated-list.ts";
import { strings } from "../../../strings/strings.ts";
import { GapFigure, MapFigure, type RatedPoint, WheelFigure } from "../../../ui/rating-figures.tsx";

export type RatedListFigureProps = { readonly field: RatedListField; readonly rated: readonly RatedItem[] };

/** Nothing is drawn before there is something to see: a wheel needs three spokes. */
export function RatedListFigure({ field, rated }: RatedListFigureProps) {
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
