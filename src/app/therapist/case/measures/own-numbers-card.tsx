import type { SharedMoment } from "../../../../domain/guidance/shared-moments.ts";
import { wellBeingIds } from "../../../../domain/insight/questionnaire-moments.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { SparkRow } from "../../../ui/spark-row.tsx";

const text = caseStrings.parts.measures;

/** The short own questions, 0 to 10 each, from the first moment that is shared to the last. */
export function OwnNumbersCard({ moments }: { readonly moments: readonly SharedMoment[] }) {
  const rows = wellBeingIds.flatMap((id) => {
    const values = moments.flatMap((moment) =>
      moment.type === "filled" ? (moment.wellBeing[id] ?? []) : [],
    );
    const [first, last] = [values[0], values.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ id, values, said: values.length === 1 ? String(first) : text.fromTo(first, last) }];
  });
  if (rows.length === 0) return null;
  return (
    <Card>
      <h2>{text.wellBeingTitle}</h2>
      <div>
        {rows.map(({ id, values, said }) => (
          <SparkRow key={id} label={text.wellBeing[id]} values={values} max={10} text={said} />
        ))}
      </div>
    </Card>
  );
}
