import type { AppModel } from "../app-model.tsx";
import { moduleDonePath, modulePath } from "../paths.ts";
import type { PagePlace } from "./page-frame.tsx";

/** To the next page, or to the end. Progress is kept only where something is kept already: the first pages leave no trace. */
export async function moveOn(app: AppModel, { module, placed, next }: PagePlace): Promise<void> {
  const reached = next ?? placed.index;
  app.sitting.reach(module.id, reached);
  await keepProgress(app, module.id, reached, next === null);
  app.router.go(next === null ? moduleDonePath(module.id) : modulePath(module.id, reached));
}

async function keepProgress(app: AppModel, moduleId: string, page: number, isLast: boolean): Promise<void> {
  if (app.vault.phase.peek().type !== "open") return;
  const standing = app.data.progress.peek().find(({ module }) => module === moduleId);
  const finishedOn = standing?.finishedOn ?? (isLast ? app.today() : null);
  await app.data.saveProgress({ module: moduleId, page: Math.max(page, standing?.page ?? 0), finishedOn });
}
