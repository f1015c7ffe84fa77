import { useEffect, useState } from "preact/hooks";
import type { ModuleFollowUp } from "../../../domain/programme/module.ts";
import { loadFollowUp } from "../../platform/programme-content.ts";
import { Card } from "../../ui/card.tsx";
import { useApp } from "../app-model.tsx";
import { HomeworkList } from "../module/homework-list.tsx";

/** What the module that was finished last asks to do, until all of it is ticked. */
export function HomeworkCard() {
  const { data } = useApp();
  const last = data.progress.value
    .filter(({ finishedOn }) => finishedOn != null)
    .toSorted((left, right) => ((left.finishedOn ?? "") < (right.finishedOn ?? "") ? 1 : -1))[0];
  const [module, setModule] = useState<ModuleFollowUp | null>(null);
  useEffect(() => {
    if (last !== undefined) loadFollowUp(last.module).then(setModule);
  }, [last?.module]);
  if (module === null || module.homework.length === 0) return null;
  const done = data.homework.value.filter((tick) => tick.module === module.id && tick.doneOn !== null);
  if (done.length >= module.homework.length) return null;
  return (
    <Card>
      <HomeworkList module={module} />
    </Card>
  );
}
