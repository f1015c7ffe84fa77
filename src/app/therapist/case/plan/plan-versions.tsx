import type { SharedRecord } from "../../../../domain/guidance/shared-case.ts";
import { newestFirst, type PlanVersion } from "../../../../domain/plan/plan-version.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { dayText } from "../../frame/day-text.ts";

const text = caseStrings.parts.plan;

/** The plan as it read on earlier days. */
export function PlanVersions({ versions }: { readonly versions: readonly SharedRecord<PlanVersion>[] }) {
  return (
    <Card>
      <h2>{text.versions}</h2>
      {newestFirst(versions).map(({ value: { day, lines } }, index) => (
        <Disclosure key={index} look="plain" summary={text.version(dayText(day, "date"))}>
          <ul>
            {lines.map((line, place) => (
              <li key={place}>{line.text}</li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </Card>
  );
}
