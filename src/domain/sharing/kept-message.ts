import { v } from "../../lib/schema.ts";

/** Characters of one message. */
export const longestMessage = 4_000;

const text = v.pipe(v.string(), v.maxLength(longestMessage));

/** What is kept at home of messages in a circle: what is being written, and what was sent and waits for the network. */
export const messageSchemas = {
  draft: v.object({ circle: v.string(), text }),
  waiting: v.object({ circle: v.string(), text, writtenAtMs: v.number() }),
} as const;
