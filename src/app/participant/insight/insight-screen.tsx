import { isOnCourse } from "../../../domain/check-in/check-in.ts";
import { scoreSymptoms, symptomIds } from "../../../domain/questionnaire/score-symptoms.ts";
import { strings } from "../../strings/strings.ts";
import { BarRow } from "../../ui/bar-row.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { Answers } from "../../vault/participant-data.ts";
import { useApp } from "../app-model.ts";
import { MainScreen } from "../main-screen.tsx";
import { CardHead } from "../today/card-head.tsx";

const wellBeingIds = ["urge", "mood", "sleep", "confidence", "support", "shame"] as const;

/** What the own log shows so far, first form: the days on course and where somebody started. */
export function InsightScreen() {
  const { data } = useApp();
  const text = strings.insight;
  const logged = data.checkIns.value.filter(({ onCourse }) => onCourse !== null);
  const symptoms = numbersOf(data.answers("start", "symptoms"));
  const wellBeing = numbersOf(data.answers("start", "well-being"));
  const { before, after } = numbersOf(data.answers("start", "wave"));
  const sum = scoreSymptoms(symptoms);
  return (
    <MainScreen title={text.title} current="insight">
      {logged.length === 0 ? (
        <EmptyState title={text.emptyTitle}>
          <p>{text.empty}</p>
          <ButtonLink href="/dagboek/nu">{text.fill}</ButtonLink>
        </EmptyState>
      ) : (
        <Card>
          <CardHead title={text.courseTitle} aside={text.days(logged.length)} />
          <p>{text.courseOf(logged.filter(isOnCourse).length, logged.length)}</p>
          <p>{text.courseBody}</p>
        </Card>
      )}
      {before !== undefined && after !== undefined && (
        <Card>
          <CardHead title={text.wavesTitle} />
          <p>{text.waveBody(before, after)}</p>
        </Card>
      )}
      {sum !== null && (
        <Card>
          <CardHead title={text.symptomsTitle} aside={text.symptomsSum(sum)} />
          {symptomIds.map((id) => (
            <BarRow
              key={id}
              label={text.symptoms[id]}
              value={symptoms[id] ?? 0}
              max={4}
              valueText={text.of(symptoms[id] ?? 0, 4)}
            />
          ))}
          <p>{text.symptomsNote}</p>
        </Card>
      )}
      {Object.keys(wellBeing).length > 0 && (
        <Card>
          <CardHead title={text.wellBeingTitle} aside={text.scale10} />
          {wellBeingIds.flatMap((id) => {
            const value = wellBeing[id];
            return value === undefined
              ? []
              : [
                  <BarRow
                    key={id}
                    label={text.wellBeing[id]}
                    value={value}
                    max={10}
                    valueText={text.of(value, 10)}
                  />,
                ];
          })}
        </Card>
      )}
    </MainScreen>
  );
}

function numbersOf(answers: Answers): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(answers).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}
