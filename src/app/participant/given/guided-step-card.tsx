import { useApp } from "../app-model.tsx";
import { guidedSteps } from "../programme/guided-steps.ts";
import { StepCard } from "../today/step-card.tsx";

/** The one next thing in the programme, as a therapist has it. */
export function GuidedStepCard() {
  const { data } = useApp();
  const next = guidedSteps(data).find(({ state }) => state === "now");
  return next === undefined ? null : <StepCard step={next} />;
}
