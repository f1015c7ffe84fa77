export type AgeBand = "under-16" | "16-17" | "18-plus";

/** What somebody said so far. `null`: not asked yet. Lives in memory only, and is never stored. */
export type TriageAnswers = {
  readonly ageBand: AgeBand | null;
  /** A therapist invited this person, who answered it: they stand beside each other. Known to the device, not asked. */
  readonly isInvited: boolean;
  readonly now: readonly string[] | null;
  readonly limits: readonly string[] | null;
  readonly hasSpecialistHelp: boolean | null;
  readonly care: readonly string[] | null;
  readonly therapistKnows: boolean | null;
  readonly doctor: readonly string[] | null;
};

/** The cards that can end the start, each with help. */
export type StopRoute =
  | "under-16"
  | "minor-16-17"
  | "suicide-plan"
  | "psychosis-or-mania"
  | "harm-to-others"
  | "violence-at-home"
  | "limits-alone"
  | "care-alone";

/** The cards that give advice and let somebody go on. */
export type AdviceRoute = "minor-with-therapist" | "limits-with-help" | "care-with-therapist" | "doctor";

export type TriageDecision =
  | { readonly type: "stop"; readonly route: StopRoute }
  | { readonly type: "advise"; readonly route: AdviceRoute }
  | { readonly type: "go-on" };

/** Most urgent first: somebody in more than one kind of danger sees the card of the first. */
const urgentRoutes = ["suicide-plan", "harm-to-others", "psychosis-or-mania", "violence-at-home"] as const;

/**
 * Where the answers so far lead, decided on the device. Danger to a life comes before age, because a child in danger
 * needs that card too; a stop never waits for questions that come later. Advice is given for the newest answers only.
 * Who is 16 or 17 does this with a therapist or not at all: the invitation of one is what makes the difference.
 * Source: the programme's safety net (section 6 of the plan); to be signed off by a registered psychologist.
 */
export function decideTriageRoute(answers: TriageAnswers): TriageDecision {
  const urgent = urgentRoutes.find((route) => answers.now?.includes(route));
  if (urgent !== undefined) return { type: "stop", route: urgent };
  if (answers.ageBand === "under-16") return { type: "stop", route: "under-16" };
  const isMinor = answers.ageBand === "16-17";
  if (isMinor && !answers.isInvited) return { type: "stop", route: "minor-16-17" };
  if (names(answers.limits) && answers.hasSpecialistHelp !== true)
    return { type: "stop", route: "limits-alone" };
  if (names(answers.care) && answers.therapistKnows !== true) return { type: "stop", route: "care-alone" };
  if (answers.doctor !== null) return adviceIf(names(answers.doctor), "doctor");
  if (answers.care !== null) return adviceIf(names(answers.care), "care-with-therapist");
  if (answers.limits !== null) return adviceIf(names(answers.limits), "limits-with-help");
  if (answers.now === null) return adviceIf(isMinor, "minor-with-therapist");
  return { type: "go-on" };
}

/** Whether somebody named anything; "none" is an answer, not a name. */
function names(chosen: readonly string[] | null): boolean {
  return chosen?.some((id) => id !== "none") ?? false;
}

function adviceIf(named: boolean, route: AdviceRoute): TriageDecision {
  return named ? { type: "advise", route } : { type: "go-on" };
}
