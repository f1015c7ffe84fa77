import { type DataKind, exercisesOf, plainDataKinds } from "../../../../domain/sharing/data-kind.ts";
import { programmeSummaries } from "../../../platform/programme-content.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { DeskGrid } from "../../../ui/desk-grid.tsx";

const text = caseStrings.parts;

/** What may be read and what may not, in one look. */
export function SharedKindsCard({ consent }: { readonly consent: readonly DataKind[] }) {
  const titles = programmeSummaries
    .filter(({ id }) => consent.includes(exercisesOf(id)))
    .map(({ title }) => title)
    .join(", ");
  const seen = plainDataKinds.filter((kind) => consent.includes(kind));
  const unseen = plainDataKinds.filter((kind) => !consent.includes(kind));
  return (
    <Card>
      <h2>{text.shared.title}</h2>
      <DeskGrid look="pair">
        <div>
          <h3>{text.shared.seen}</h3>
          <ul>
            {seen.map((kind) => (
              <li key={kind}>{text.kindNames[kind]}</li>
            ))}
            {titles !== "" && <li>{text.shared.exercises(titles)}</li>}
            <li>{text.shared.messages}</li>
          </ul>
        </div>
        <div>
          <h3>{text.shared.unseen}</h3>
          <ul>
            {unseen.map((kind) => (
              <li key={kind}>{text.kindNames[kind]}</li>
            ))}
            <li>{titles === "" ? text.kindNames.exercises : text.shared.noExercises}</li>
            <li>{text.shared.always}</li>
          </ul>
        </div>
      </DeskGrid>
    </Card>
  );
}
