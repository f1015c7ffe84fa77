import type { PlanSection } from "../../../../domain/plan/build-plan.ts";
import { planStrings } from "../../../strings/plan-strings.ts";
import { Card, type CardTone } from "../../../ui/card.tsx";

const { sections: text } = planStrings;

/** One section of the plan, in the colour of its phase. */
export function PlanLines({ section: { id, parts } }: { readonly section: PlanSection }) {
  const tone = toneOf(id);
  return (
    <Card tone={tone} edge={tone !== "paper"}>
      <h2>{text.sections[id].title}</h2>
      {parts
        .filter(({ lines }) => lines.length > 0)
        .map((part) => {
          const { title } = text.parts[part.id];
          return (
            <div key={part.id}>
              {title !== null && <h3>{title}</h3>}
              <ul>
                {part.lines.map((line) => (
                  <li key={line.id}>{line.text}</li>
                ))}
              </ul>
            </div>
          );
        })}
    </Card>
  );
}

function toneOf(id: PlanSection["id"]): CardTone {
  if (id === "green") return "calm";
  if (id === "amber") return "alert";
  return id === "red" ? "surge" : "paper";
}
