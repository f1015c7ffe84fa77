import type { Naming } from "../../../../domain/triggers/chance-from-diary.ts";
import type { ParticipantData } from "../../../vault/participant-data.ts";
import { slipType } from "../../../vault/tools/slips.ts";
import { urgeType } from "../../../vault/tools/urges.ts";

/** Where a trigger was named in the diary: with an urge, and in the chain before a slip. */
export function triggerNamings(data: ParticipantData): readonly Naming[] {
  const withUrges = data
    .records(urgeType)
    .flatMap(({ value: { day, triggers } }) => triggers.map((trigger) => ({ day, trigger })));
  const beforeSlips = data
    .records(slipType)
    .flatMap(({ value: { day, links } }) => links.map(({ text }) => ({ day, trigger: text })));
  return [...withUrges, ...beforeSlips];
}
