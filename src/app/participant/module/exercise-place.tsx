import { useEffect } from "preact/hooks";
import { moduleToPages, pageExercises } from "../../../domain/programme/module-pages.ts";
import { loadModule } from "../../platform/programme-content.ts";
import { useApp } from "../app-model.tsx";
import { modulePath } from "../paths.ts";
import { answerLookup } from "./answer-lookup.ts";

type Props = { readonly moduleId: string; readonly exerciseId: string };

/** Leads from a line in a tool to the page with the exercise that it came from. */
export function ExercisePlace({ moduleId, exerciseId }: Props) {
  const app = useApp();
  useEffect(() => {
    loadModule(moduleId).then((module) => {
      const pages = module === null ? [] : moduleToPages(module, answerLookup(app));
      const found = pages.find(
        ({ page }) => module !== null && pageExercises(module, page).some(({ id }) => id === exerciseId),
      );
      app.router.replace(modulePath(moduleId, found?.index ?? 0));
    });
  }, [app, moduleId, exerciseId]);
  return null;
}
