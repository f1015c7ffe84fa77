import type { Option } from "../../ui/choice-list.tsx";
import type { ParticipantData } from "../../vault/participant-data.ts";

const triggerSlots = ["inner", "outer", "risk"] as const;

/** What somebody knows to set an urge off, in the words of the tool, each once. */
export function ownTriggers(data: ParticipantData): readonly string[] {
  return triggerSlots.flatMap((slot) => data.items("triggers", slot).map(({ value }) => value.text));
}

export function ownTechniques(data: ParticipantData): readonly string[] {
  return data.items("help-now", "technique").map(({ value }) => value.text);
}

/** Chips of what the tool holds now and of what was picked before it changed. */
export function textsToOptions(own: readonly string[], picked: readonly string[]): readonly Option[] {
  return [...new Set([...own, ...picked])].map((text) => ({ id: text, label: text }));
}
