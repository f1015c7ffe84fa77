import { decideTriageRoute, type TriageAnswers, type TriageDecision } from "../safety/decide-triage-route.ts";

/** Answers of one sitting, by exercise and field; they are in memory and may not have been given yet. */
export type SittingAnswers = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** What the rules take in beside the answers, and nobody is asked. */
export type KnownToDevice = Pick<TriageAnswers, "isInvited">;

/** The rules that decide after an exercise whether its module goes on, by the name that the exercise gives. */
export const gates = {
  triage: (answers: SittingAnswers, known: KnownToDevice): TriageDecision =>
    decideTriageRoute({ ...sittingToTriageAnswers(answers), ...known }),
} as const;

function sittingToTriageAnswers(answers: SittingAnswers): Omit<TriageAnswers, keyof KnownToDevice> {
  const age = answers["age-band"]?.["age-band"];
  return {
    ageBand: age === "under-16" || age === "16-17" || age === "18-plus" ? age : null,
    now: idsOrNull(answers["triage-now"]?.now),
    limits: idsOrNull(answers["triage-limits"]?.limits),
    hasSpecialistHelp: yesOrNull(answers["triage-limits"]?.["specialist-help"]),
    care: idsOrNull(answers["triage-care"]?.care),
    therapistKnows: yesOrNull(answers["triage-care"]?.["therapist-knows"]),
    doctor: idsOrNull(answers["triage-doctor"]?.doctor),
  };
}

function idsOrNull(answer: unknown): readonly string[] | null {
  return Array.isArray(answer) ? answer.filter((id): id is string => typeof id === "string") : null;
}

function yesOrNull(answer: unknown): boolean | null {
  return typeof answer === "string" ? answer === "yes" : null;
}
