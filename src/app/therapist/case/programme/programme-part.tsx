import type { SharedAnswers } from "../../../../domain/guidance/shared-case.ts";
import { exercisesOf } from "../../../../domain/sharing/data-kind.ts";
import { programmeSummaries } from "../../../platform/programme-content.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { Card } from "../../../ui/card.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import type { CasePart } from "../case-part.ts";
import { useSharedCase } from "../use-shared-case.ts";
import { ModuleAnswers } from "./module-answers.tsx";

const text = caseStrings.parts.programme;

/** The modules with what somebody filled in, as far as it is shared. */
export function ProgrammePart({ view, read: { consent } }: CasePart) {
  const shared = useSharedCase(view);
  const modules = programmeSummaries.filter(({ written }) => written);
  const given = modules.filter(({ id }) => consent.includes(exercisesOf(id)));
  const hidden = modules.filter(({ id }) => !consent.includes(exercisesOf(id)));
  const answersOf = (id: string): readonly SharedAnswers[] =>
    shared.answers.filter(({ module }) => module === id);
  const filled = given.filter(({ id }) => answersOf(id).length > 0);
  const empty = given.filter(({ id }) => answersOf(id).length === 0);
  const titles = (list: typeof modules): string => list.map(({ title }) => title).join(", ");
  if (given.length === 0) {
    return (
      <EmptyState title={text.noneTitle}>
        <p>{text.none}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p>{text.intro}</p>
      {filled.map((summary) => (
        <Card key={summary.id}>
          <h2>{text.module(summary.number, summary.title)}</h2>
          <ModuleAnswers module={summary.id} answers={answersOf(summary.id)} />
        </Card>
      ))}
      {empty.length > 0 && <p>{text.emptyShared(titles(empty))}</p>}
      {hidden.length > 0 && <p>{text.hidden(titles(hidden))}</p>}
    </>
  );
}
