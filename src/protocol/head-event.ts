import { v } from "../lib/schema.ts";
import { spaceIdField } from "./hex-fields.ts";

/** One token for each space to watch. Whoever wants the server not to see two spaces together opens two streams. */
export const headsRequestSchema = v.object({
  tokens: v.pipe(v.array(v.pipe(v.string(), v.maxLength(256))), v.minLength(1), v.maxLength(32)),
});

/** The data of each `head` event: the space has everything up to this seq. */
export const headEventSchema = v.object({
  space: spaceIdField,
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
