import { scoreChange, symptomLine } from "../../../../domain/guidance/reliable-change.ts";
import type { SharedMoment } from "../../../../domain/guidance/shared-moments.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { ChartFigure } from "../../../ui/chart-figure.tsx";
import { LineChart } from "../../../ui/line-chart.tsx";
import { dayText } from "../../frame/day-text.ts";

type Props = {
  readonly moments: readonly SharedMoment[];
  readonly title: string;
  /** Where the other measures stand. */
  readonly more?: { readonly href: string; readonly text: string } | undefined;
};

const text = caseStrings.parts.measures;

/** The six symptoms over time, with what is missing said in words. */
export function SymptomCard({ moments, title, more }: Props) {
  const scored = moments.flatMap((moment) =>
    moment.type === "filled" && moment.symptoms !== null ? [{ ...moment, symptoms: moment.symptoms }] : [],
  );
  const [first, last] = [scored[0], scored.at(-1)];
  return (
    <Card>
      <h2>{title}</h2>
      {first === undefined || last === undefined ? (
        <p>{text.none}</p>
      ) : (
        <ChartFigure
          conclusion={
            scored.length === 1 ? text.one(first.symptoms) : text.change(first.symptoms, last.symptoms)
          }
          remark={text.verdict[scoreChange(symptomLine, first.symptoms, last.symptoms)]}
          table={{
            summary: text.numbers,
            head: [text.moment, text.sum, text.day],
            rows: scored.map(({ place, symptoms, savedOn }) => [
              text.moments[place],
              String(symptoms),
              savedOn === null ? text.unknownDay : dayText(savedOn, "date"),
            ]),
          }}
        >
          <LineChart
            max={symptomLine.max}
            labels={scored.map(({ place }) => text.moments[place])}
            series={[
              {
                name: text.sum,
                values: scored.map(({ symptoms }) => symptoms),
                tone: "surge",
                look: "solid",
              },
            ]}
          />
        </ChartFigure>
      )}
      <Missing moments={moments} />
      {more !== undefined && (
        <p>
          <a href={more.href}>{more.text}</a>
        </p>
      )}
    </Card>
  );
}

/** What is not shared is unknown; what is shared and not filled in is said to be so. The check after the end is no gap. */
function Missing({ moments }: Pick<Props, "moments">) {
  const namesOf = (type: SharedMoment["type"]): string =>
    moments
      .filter((moment) => moment.type === type && moment.place !== "booster")
      .map(({ place }) => text.moments[place])
      .join(", ");
  const [hidden, open] = [namesOf("not-shared"), namesOf("open")];
  return (
    <>
      {hidden !== "" && <p>{text.hidden(hidden)}</p>}
      {open !== "" && <p>{text.open(open)}</p>}
    </>
  );
}
