import type { ExportModule } from "../../domain/export/export-file.ts";
import type { Module } from "../../domain/programme/module.ts";
import type { RecordById } from "../../sync/record-log.ts";
import { type ExportContent, exportExercises } from "./export-exercises.ts";
import { inOrder } from "./in-order.ts";
import type { RecordOf } from "./record-kinds.ts";
import { readRecords } from "./record-views.ts";

/** Every module in which something was read, answered or done: those of the programme first, then what it does not know. */
export function exportModules(
  recordById: RecordById,
  modules: readonly Module[],
  content: ExportContent,
): ExportModule[] {
  const progress = readRecords("module-progress", recordById).map(({ value }) => value);
  const homework = readRecords("homework", recordById).map(({ value }) => value);
  const answers = readRecords("answers", recordById).map(({ value }) => value);
  const touched = [...new Set([...progress, ...homework, ...answers].map(({ module }) => module))];
  return inOrder(touched, modules, (id) => id).map((id) => {
    const module = modules.find((each) => each.id === id);
    const stands = progress.find((each) => each.module === id);
    return {
      id,
      number: module?.number ?? null,
      title: module?.title ?? null,
      furthestPage: stands === undefined ? null : stands.page + 1,
      finishedOn: stands?.finishedOn ?? null,
      exercises: exportExercises(recordById, id, module?.exercises ?? [], content),
      homework: exportHomework(
        homework.filter((each) => each.module === id),
        module,
      ),
    };
  });
}

function exportHomework(
  ticks: readonly RecordOf<"homework">[],
  module: Module | undefined,
): ExportModule["homework"] {
  const asked = module?.homework ?? [];
  return inOrder(ticks, asked, ({ item }) => item).map(({ item, doneOn }) => ({
    id: item,
    text: asked.find(({ id }) => id === item)?.text ?? null,
    doneOn,
  }));
}
