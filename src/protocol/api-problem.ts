import { v } from "../lib/schema.ts";

/**
 * The body of every refusal under /api. A type says which rule refused the request and nothing about its content.
 * 404 not-found · 403 cross-site · 413 too-large · 421 wrong-host · 500 failed
 */
export const apiProblemSchema = v.object({
  type: v.picklist(["not-found", "cross-site", "too-large", "wrong-host", "failed"]),
});

export type ApiProblem = v.InferOutput<typeof apiProblemSchema>;
