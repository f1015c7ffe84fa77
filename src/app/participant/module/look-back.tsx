import { useEffect, useState } from "preact/hooks";
import { daysBetween } from "../../../domain/check-in/calendar-day.ts";
import type { ModuleFollowUp } from "../../../domain/programme/module.ts";
import { loadFollowUp } from "../../platform/programme-content.ts";
import { followUpStrings } from "../../strings/follow-up-strings.ts";
import { Card } from "../../ui/card.tsx";
import { type AppModel, useApp } from "../app-model.tsx";
import { HomeworkList } from "./homework-list.tsx";

/** How it went since the module that was finished last: days filled in, what was to do, and the own words about it. */
export function LookBack({ moduleId }: { readonly moduleId: string }) {
  const app = useApp();
  const last = lastFinished(app, moduleId);
  const [module, setModule] = useState<ModuleFollowUp | null>(null);
  useEffect(() => {
    if (last !== null) loadFollowUp(last.module).then(setModule);
  }, [last?.module]);
  if (last === null || module === null) return null;
  const text = followUpStrings.lookBack;
  const days = Math.max(1, daysBetween(last.finishedOn, app.today()));
  const filled = app.data.checkIns.value.filter(({ day }) => day >= last.finishedOn).length;
  const takeAway = takeAwayOf(app, module);
  return (
    <>
      <p>{text.diary(module.title, Math.min(filled, days), days)}</p>
      {takeAway !== null && (
        <Card tone="foam">
          <p>{text.takeAway}</p>
          <blockquote>{takeAway}</blockquote>
        </Card>
      )}
      {module.homework.length > 0 && <HomeworkList module={module} />}
    </>
  );
}

function lastFinished(
  { data }: AppModel,
  moduleId: string,
): { readonly module: string; readonly finishedOn: NonNullable<Progress["finishedOn"]> } | null {
  const finished = data.progress.value.flatMap(({ module, finishedOn }) =>
    module === moduleId || finishedOn == null ? [] : [{ module, finishedOn }],
  );
  return finished.toSorted((left, right) => (left.finishedOn < right.finishedOn ? 1 : -1))[0] ?? null;
}

type Progress = ReturnType<AppModel["data"]["progress"]["peek"]>[number];

function takeAwayOf({ data }: AppModel, { id, takeAway }: ModuleFollowUp): string | null {
  if (takeAway === null) return null;
  const answer = data.answers(id, takeAway.exercise)[takeAway.field];
  return typeof answer === "string" && answer.trim() !== "" ? answer.trim() : null;
}
