import type { PlanTool } from "./plan/plan-tools.ts";

// Addresses name places, never what somebody wrote.

export function modulePath(moduleId: string, page: number): string {
  return `/programma/${moduleId}/${page + 1}`;
}

export function moduleDonePath(moduleId: string): string {
  return `/programma/${moduleId}/klaar`;
}

export function toolPath(tool: PlanTool): string {
  return `/plan/${tool}`;
}

/** Where an exercise stands; the page is looked up when it is opened. */
export function exercisePath(moduleId: string, exerciseId: string): string {
  return `/programma/${moduleId}/oefening/${exerciseId}`;
}

export function diaryDayPath(day: string): string {
  return `/dagboek/${day}`;
}
