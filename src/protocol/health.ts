import { v } from "../lib/schema.ts";

/** What `GET /api/health` answers: `ok` (200) after a real query, `unavailable` (503) when the database failed. */
export const healthSchema = v.object({ status: v.picklist(["ok", "unavailable"]) });

export type Health = v.InferOutput<typeof healthSchema>;
