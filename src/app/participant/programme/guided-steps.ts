import { applyGuidance, type GuidedStep, readGuidance } from "../../../domain/guidance/assignment.ts";
import { programmeSummaries } from "../../platform/programme-content.ts";
import type { ParticipantData } from "../../vault/participant-data.ts";
import { givenEntries } from "../../vault/tools/given.ts";

/** Where every module stands, with what a therapist gave. */
export function guidedSteps(data: ParticipantData): readonly GuidedStep[] {
  return applyGuidance(programmeSummaries, data.progress.value, readGuidance(givenEntries(data)));
}
