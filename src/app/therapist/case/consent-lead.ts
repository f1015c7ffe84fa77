import { type DataKind, plainDataKinds } from "../../../domain/sharing/data-kind.ts";
import { caseStrings } from "../../strings/case-strings.ts";
import type { ReadCase } from "../cases/read-case.ts";
import { dayText } from "../frame/day-text.ts";

const text = caseStrings.person;

/** "Deelt sinds 3 november: dagboek, plan. Deelt niet: trek." */
export function consentLead({ consent, beganOn }: ReadCase): string {
  const { given, missing } = kindWords(consent);
  if (given.length === 0) return text.sharesNothing;
  const shares = text.shares(dayText(beganOn, "date"), given.join(", "));
  return missing.length === 0 ? shares : `${shares} ${text.sharesNot(missing.join(", "))}`;
}

function kindWords(consent: readonly DataKind[]) {
  const modules = consent.filter((kind) => kind.startsWith("exercises:")).length;
  const nameOf = (kind: (typeof plainDataKinds)[number]): string => text.kinds[kind];
  const isGiven = (kind: DataKind): boolean => consent.includes(kind);
  return {
    given: [
      ...plainDataKinds.filter(isGiven).map(nameOf),
      ...(modules === 0 ? [] : [text.exercises(modules)]),
    ],
    missing: [
      ...plainDataKinds.filter((kind) => !isGiven(kind)).map(nameOf),
      ...(modules === 0 ? [text.noExercises] : []),
    ],
  };
}
