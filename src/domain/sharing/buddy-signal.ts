import { v } from "../../lib/schema.ts";

/** All that a buddy is told: it goes well, it is hard, or "bel me". No reason, no number, no content. */
export const buddySignals = ["green", "amber", "call-me"] as const;
export const buddySignalSchema = v.picklist(buddySignals);
export type BuddySignal = v.InferOutput<typeof buddySignalSchema>;
