import { isPlanTool, type PlanTool } from "./plan/plan-tools.ts";

/** Every address of the participant's app. Addresses name places, never what somebody wrote. */
export type Route =
  | { readonly screen: "welcome" }
  | { readonly screen: "privacy" }
  | { readonly screen: "today" }
  | { readonly screen: "check-in"; readonly day: string | null }
  | { readonly screen: "diary" }
  | { readonly screen: "programme" }
  | { readonly screen: "module"; readonly moduleId: string; readonly page: number }
  | { readonly screen: "module-done"; readonly moduleId: string }
  | { readonly screen: "insight" }
  | { readonly screen: "plan" }
  | { readonly screen: "tool"; readonly tool: PlanTool }
  | { readonly screen: "exercise"; readonly moduleId: string; readonly exerciseId: string }
  | { readonly screen: "settings" }
  | { readonly screen: "lock-settings" }
  | { readonly screen: "change-lock" }
  | { readonly screen: "recovery-words" }
  | { readonly screen: "download" }
  | { readonly screen: "server-copy" }
  | { readonly screen: "devices" }
  | { readonly screen: "add-device" }
  | { readonly screen: "pairing-link" }
  | { readonly screen: "join" }
  | { readonly screen: "join-with-device" }
  | { readonly screen: "join-with-words" }
  | { readonly screen: "erase" }
  | { readonly screen: "about" }
  | { readonly screen: "rationale" };

type Pattern = readonly [pattern: string, make: (parts: readonly string[]) => Route | null];

const patterns: readonly Pattern[] = [
  ["/", () => ({ screen: "welcome" })],
  ["/privacy", () => ({ screen: "privacy" })],
  ["/vandaag", () => ({ screen: "today" })],
  ["/dagboek", () => ({ screen: "diary" })],
  ["/dagboek/nu", () => ({ screen: "check-in", day: null })],
  ["/dagboek/:", ([day = ""]) => ({ screen: "check-in", day })],
  ["/programma", () => ({ screen: "programme" })],
  ["/programma/:/klaar", ([moduleId = ""]) => ({ screen: "module-done", moduleId })],
  [
    "/programma/:/:",
    ([moduleId = "", page = ""]) =>
      /^[1-9]\d?$/.test(page) ? { screen: "module", moduleId, page: Number(page) - 1 } : null,
  ],
  ["/inzicht", () => ({ screen: "insight" })],
  ["/plan", () => ({ screen: "plan" })],
  ["/plan/:", ([tool = ""]) => (isPlanTool(tool) ? { screen: "tool", tool } : null)],
  [
    "/programma/:/oefening/:",
    ([moduleId = "", exerciseId = ""]) => ({ screen: "exercise", moduleId, exerciseId }),
  ],
  ["/instellingen", () => ({ screen: "settings" })],
  ["/instellingen/slot", () => ({ screen: "lock-settings" })],
  ["/instellingen/slot/wijzigen", () => ({ screen: "change-lock" })],
  ["/instellingen/herstelwoorden", () => ({ screen: "recovery-words" })],
  ["/instellingen/downloaden", () => ({ screen: "download" })],
  ["/instellingen/bewaren", () => ({ screen: "server-copy" })],
  ["/instellingen/toestellen", () => ({ screen: "devices" })],
  ["/instellingen/toestellen/nieuw", () => ({ screen: "add-device" })],
  ["/toestel", () => ({ screen: "pairing-link" })],
  ["/nieuw-toestel", () => ({ screen: "join" })],
  ["/nieuw-toestel/code", () => ({ screen: "join-with-device" })],
  ["/nieuw-toestel/woorden", () => ({ screen: "join-with-words" })],
  ["/instellingen/wissen", () => ({ screen: "erase" })],
  ["/over", () => ({ screen: "about" })],
  ["/over/waarom", () => ({ screen: "rationale" })],
];

/** The place that a path names, or null when there is none. */
export function pathToRoute(path: string): Route | null {
  const segments = path.split("/");
  for (const [pattern, make] of patterns) {
    const wanted = pattern.split("/");
    if (wanted.length !== segments.length) continue;
    if (!wanted.every((part, index) => (part === ":" ? segments[index] !== "" : part === segments[index])))
      continue;
    const route = make(segments.filter((_, index) => wanted[index] === ":"));
    if (route !== null) return route;
  }
  return null;
}

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
