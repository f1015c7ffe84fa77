import { v } from "../lib/schema.ts";

/** Why the server refuses, and the status that goes with it. The list is closed: docs/protocol.md explains each. */
export const statusByProblem = {
  malformed: 400,
  "unknown-format": 400,
  "access-denied": 401,
  "cross-site": 403,
  "not-allowed": 403,
  "code-refused": 403,
  "not-found": 404,
  conflict: 409,
  "last-owner": 409,
  "space-taken": 409,
  "space-gone": 410,
  "too-large": 413,
  "wrong-host": 421,
  "too-many": 429,
  failed: 500,
  unavailable: 503,
} as const;

export type ApiProblemType = keyof typeof statusByProblem;

/** The body of every refusal under /api. A type says which rule refused the request and nothing about its content. */
export const apiProblemSchema = v.object({
  type: v.picklist([
    "malformed",
    "unknown-format",
    "access-denied",
    "cross-site",
    "not-allowed",
    "code-refused",
    "not-found",
    "conflict",
    "last-owner",
    "space-taken",
    "space-gone",
    "too-large",
    "wrong-host",
    "too-many",
    "failed",
    "unavailable",
  ] satisfies readonly ApiProblemType[]),
});

export type ApiProblem = v.InferOutput<typeof apiProblemSchema>;
