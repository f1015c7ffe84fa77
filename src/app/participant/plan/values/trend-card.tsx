import { meanRating, ratedActs } from "../../../../domain/activities/rated-acts.ts";
import { valueStrings as text } from "../../../strings/value-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { RatingTrend } from "../../../ui/rating-trend.tsx";
import { actsOf } from "../../../vault/tools/acts.ts";
import { useApp } from "../../app-model.tsx";
import { dayLabel } from "../day-label.ts";

const number = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

/** How pleasant and how meaningful the activities were, over time. Nothing is drawn before the first rating. */
export function TrendCard() {
  const { data } = useApp();
  const rated = ratedActs(actsOf(data));
  if (rated.length === 0) return null;
  const mean = (of: "pleasure" | "meaning"): string | null => {
    const value = meanRating(rated, of);
    return value === null ? null : number.format(value);
  };
  return (
    <Card>
      <h2>{text.trendTitle}</h2>
      <RatingTrend
        points={rated.map(({ item, day, text: label, pleasure, meaning }) => ({
          key: `${item}/${day}`,
          day: dayLabel(day, "short"),
          label,
          first: pleasure,
          second: meaning,
        }))}
        firstName={text.trendFirst}
        secondName={text.trendSecond}
        caption={text.trendCaption(rated.length, mean("pleasure"), mean("meaning"))}
        table={text.table}
      />
    </Card>
  );
}
