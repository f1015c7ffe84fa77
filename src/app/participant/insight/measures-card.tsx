import { useMemo } from "preact/hooks";
import { type MeasureLook, measureHistory, measureMonths } from "../../../domain/insight/measure-history.ts";
import { insightStrings } from "../../strings/insight-strings.ts";
import { BarRow } from "../../ui/bar-row.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ChartFigure } from "../../ui/chart-figure.tsx";
import { toolPath } from "../paths.ts";

type Props = {
  readonly looks: readonly MeasureLook[];
  /** The measures that stand in the tool, by their ids. */
  readonly textById: ReadonlyMap<string, string>;
};

const text = insightStrings.insight;
const shown = 6;

/** How often each preventive measure helped, and whether that changed. */
export function MeasuresCard({ looks, textById }: Props) {
  const history = useMemo(() => measureHistory(looks), [looks]);
  const months = useMemo(() => measureMonths(looks), [looks]);
  if (history.length === 0) {
    return (
      <Card>
        <h2>{text.measuresTitle}</h2>
        <p>{text.measuresFew}</p>
      </Card>
    );
  }
  const nameOf = (item: string): string => textById.get(item) ?? text.measureGone;
  const best = history.toSorted((left, right) => right.helped - left.helped)[0];
  const [first, last] = [months[0], months.at(-1)];
  return (
    <Card>
      <h2>{text.measuresTitle}</h2>
      <ChartFigure
        conclusion={
          best === undefined || best.helped === 0
            ? text.measuresNone
            : text.measuresBest(nameOf(best.item), best.helped, best.looks)
        }
        remark={
          first !== undefined && last !== undefined && months.length >= 3 && first.share > 0 && last.share > 0
            ? text.measuresMonths(Math.round(first.share * 100), Math.round(last.share * 100))
            : undefined
        }
        table={{
          summary: text.numbers,
          head: text.measuresHead,
          rows: history.map(({ item, helped, looks: count }) => [
            nameOf(item),
            text.measuresValue(helped, count),
            String(count),
          ]),
        }}
      >
        {history.slice(0, shown).map(({ item, helped, looks: count }) => (
          <BarRow
            key={item}
            label={nameOf(item)}
            value={helped}
            max={count}
            valueText={text.measuresValue(helped, count)}
          />
        ))}
      </ChartFigure>
      <ButtonLink href={toolPath("measures")} kind="plain">
        {text.measuresLink}
      </ButtonLink>
    </Card>
  );
}
