import type { SlipLink } from "../../../../domain/slip/slip.ts";
import type { Naming } from "../../../../domain/triggers/chance-from-diary.ts";
import type { ParticipantData } from "../../../vault/participant-data.ts";
import { slipType } from "../../../vault/tools/slips.ts";
import { urgeType } from "../../../vault/tools/urges.ts";

/** Of the chain: what came before the act. */
const leadsToIt: ReadonlySet<SlipLink["part"]> = new Set(["before", "choice", "feeling", "thought"]);

/** Where a trigger was named in the diary: with an urge, and in the chain before a slip. */
export function triggerNamings(data: ParticipantData): readonly Naming[] {
  const withUrges = data
    .records(urgeType)
    .flatMap(({ value: { day, triggers } }) => triggers.map((trigger) => ({ day, trigger })));
  const beforeSlips = data
    .records(slipType)
    .flatMap(({ value: { day, links } }) =>
      links.filter(({ part }) => leadsToIt.has(part)).map(({ text }) => ({ day, trigger: text })),
    );
  return [...withUrges, ...beforeSlips];
}
