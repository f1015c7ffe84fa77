import { type QuestionnaireMoment, wellBeingIds } from "../../../domain/insight/questionnaire-moments.ts";
import { insightStrings } from "../../strings/insight-strings.ts";
import { Card } from "../../ui/card.tsx";
import { ChartFigure } from "../../ui/chart-figure.tsx";
import { LineChart } from "../../ui/line-chart.tsx";
import { SparkRow } from "../../ui/spark-row.tsx";
import { numberOrDash } from "./number-text.ts";

type Props = { readonly moments: readonly QuestionnaireMoment[] };

const text = insightStrings.insight;
/** Of 24 points; less than this is about the same, because no reliable change is known for these questions. */
const noticeable = 3;

/** The six symptoms and the own questions at each moment of the programme. */
export function QuestionnaireCards({ moments }: Props) {
  const scored = moments.filter(({ symptoms }) => symptoms !== null);
  return (
    <>
      {scored.length > 0 && (
        <Card>
          <h2>{text.momentsTitle}</h2>
          <ChartFigure
            conclusion={conclusionOf(scored.flatMap(({ symptoms }) => symptoms ?? []))}
            remark={scored.length === 1 ? `${text.momentsFew} ${text.momentsNote}` : text.momentsNote}
            table={{
              summary: text.numbers,
              head: [text.momentsHead, text.momentsSum],
              rows: scored.map(({ name, symptoms }) => [text.moments[name], numberOrDash(symptoms)]),
            }}
          >
            <LineChart
              max={24}
              labels={scored.map(({ name }) => text.moments[name])}
              series={[
                {
                  name: text.momentsSum,
                  values: scored.map(({ symptoms }) => symptoms),
                  tone: "surge",
                  look: "solid",
                },
              ]}
            />
          </ChartFigure>
        </Card>
      )}
      <WellBeing moments={moments} />
    </>
  );
}

function WellBeing({ moments }: Props) {
  const rows = wellBeingIds.flatMap((id) => {
    const values = moments.flatMap(({ wellBeing }) => wellBeing[id] ?? []);
    const [first, last] = [values[0], values.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ id, values, said: values.length === 1 ? String(first) : text.change(first, last) }];
  });
  if (rows.length === 0) return null;
  return (
    <Card>
      <h2>{text.wellBeingTitle}</h2>
      <p>{text.wellBeingScale}</p>
      <div>
        {rows.map(({ id, values, said }) => (
          <SparkRow key={id} label={text.wellBeing[id]} values={values} max={10} text={said} />
        ))}
      </div>
    </Card>
  );
}

function conclusionOf(sums: readonly number[]): string {
  const [first = 0, last = 0] = [sums[0], sums.at(-1)];
  if (sums.length === 1) return text.momentsOne(first);
  if (Math.abs(last - first) < noticeable) return text.momentsSame(last);
  return (last < first ? text.momentsLess : text.momentsMore)(first, last);
}
