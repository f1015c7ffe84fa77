import { v } from "../lib/schema.ts";
import { recordIdField } from "./hex-fields.ts";

export const maxReadRecords = 64;

/** The body of `POST /api/records/reading`: the answer is a page with those of these records that the space has. */
export const recordReadingSchema = v.object({
  ids: v.pipe(v.array(recordIdField), v.minLength(1), v.maxLength(maxReadRecords)),
});
