import type { PlanLine, PlanSection } from "../../../../domain/plan/build-plan.ts";
import { planStrings } from "../../../strings/plan-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { CheckList } from "../../../ui/check-list.tsx";
import { type CardChoice, type CardPart, cardLines } from "./card-lines.ts";

type Props = {
  readonly plan: readonly PlanSection[];
  readonly chosen: CardChoice;
  readonly onChange: (chosen: CardChoice) => void;
};

const parts: readonly CardPart[] = ["reasons", "steps", "people"];

/** Which lines of the plan go on the card. */
export function CardChoices({ plan, chosen, onChange }: Props) {
  const lines = cardLines(plan);
  return (
    <Card>
      {parts
        .filter((part) => lines[part].length > 0)
        .map((part) => (
          <div key={part}>
            <CheckList
              name={`card-${part}`}
              legend={planStrings.paper[part]}
              options={lines[part].map(toOption)}
              values={chosen[part]}
              onChange={(values) => onChange({ ...chosen, [part]: values })}
            />
          </div>
        ))}
    </Card>
  );
}

function toOption({ id, text, phone }: PlanLine) {
  return { id, label: text, ...(phone === null ? {} : { hint: phone }) };
}
