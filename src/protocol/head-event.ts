import { v } from "../lib/schema.ts";
import { countField } from "./count-field.ts";
import { spaceIdField } from "./hex-fields.ts";

/** Spaces in one stream: a desk with 500 cases has 1,000. */
export const maxWatchedSpaces = 1_024;

/** One token for each space to watch. Whoever wants the server not to see two spaces together opens two streams. */
export const headsRequestSchema = v.object({
  tokens: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(256))),
    v.minLength(1),
    v.maxLength(maxWatchedSpaces),
  ),
});

/**
 * The data of each `head` event: the space has everything up to this seq, and so many streams watch it at the process
 * that tells this, the listening one among them.
 */
export const headEventSchema = v.object({ space: spaceIdField, seq: countField, watchers: countField });

/**
 * The data of each `gone` event: this space is not watched any more, or never was, because the space is not there or the
 * key has no access to it. The others of the stream go on.
 */
export const goneEventSchema = v.object({
  space: spaceIdField,
  reason: v.picklist(["access-denied", "space-gone"]),
});
export type GoneReason = v.InferOutput<typeof goneEventSchema>["reason"];
