import { programmeSummaries } from "../../platform/programme-content.ts";

/** Null for a module that this version does not know. */
export function moduleTitle(id: string): string | null {
  return programmeSummaries.find((summary) => summary.id === id)?.title ?? null;
}
