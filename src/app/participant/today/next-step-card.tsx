import { programmeSteps } from "../../../domain/programme/programme-steps.ts";
import { programmeSummaries } from "../../platform/programme-content.ts";
import { lazyScreen } from "../../shared/lazy-screen.tsx";
import { recordsByKind } from "../../vault/record-views.ts";
import { useApp } from "../app-model.tsx";
import { StepCard } from "./step-card.tsx";

const GuidedStepCard = lazyScreen(async () => (await import("../given/guided-step-card.tsx")).GuidedStepCard);

/** The one next thing in the programme; nothing while there is none. */
export function NextStepCard() {
  const { data, vault } = useApp();
  // What a therapist gave may put another step first, for the few who have one.
  if (recordsByKind(vault.recordById.value).has("given")) return <GuidedStepCard />;
  const next = programmeSteps(programmeSummaries, data.progress.value).find(({ state }) => state === "now");
  return next === undefined ? null : <StepCard step={next} />;
}
