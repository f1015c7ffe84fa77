import type { AppModel } from "../app-model.tsx";

/** The furthest page that may be opened: what this sitting reached, or what was reached and kept before. */
export function furthestPage(app: AppModel, moduleId: string): number {
  const kept = app.data.progress.value.find(({ module }) => module === moduleId);
  return Math.max(app.sitting.reached(moduleId), kept?.page ?? 0);
}
