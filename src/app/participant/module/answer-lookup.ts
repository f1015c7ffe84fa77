import type { AnswerLookup } from "../../../domain/programme/module-pages.ts";
import type { AppModel } from "../app-model.tsx";

/** The answers that decide which pages are shown: what is being filled in now, and what was kept before. */
export function answerLookup({ data, sitting }: Pick<AppModel, "data" | "sitting">): AnswerLookup {
  return ({ module, exercise, field }) =>
    sitting.answers.value[exercise]?.[field] ?? data.answers(module, exercise)[field];
}
