import { v } from "../../lib/schema.ts";
import { guidanceLimits } from "../guidance/guidance-entry.ts";

const text = v.pipe(v.string(), v.maxLength(guidanceLimits.message));

/** What is kept at home of messages in a circle: what is being written, and what was sent and waits for the network. */
export const messageSchemas = {
  draft: v.object({ circle: v.string(), text }),
  waiting: v.object({ circle: v.string(), text, writtenAtMs: v.number() }),
} as const;
