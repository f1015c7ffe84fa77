import { v } from "../lib/schema.ts";
import { countField } from "./count-field.ts";
import { spaceIdField } from "./hex-fields.ts";

/** One token for each space to watch. Whoever wants the server not to see two spaces together opens two streams. */
export const headsRequestSchema = v.object({
  tokens: v.pipe(v.array(v.pipe(v.string(), v.maxLength(256))), v.minLength(1), v.maxLength(32)),
});

/**
 * The data of each `head` event: the space has everything up to this seq, and so many streams watch it at the process
 * that tells this, the listening one among them.
 */
export const headEventSchema = v.object({ space: spaceIdField, seq: countField, watchers: countField });
