import { useState } from "preact/hooks";
import { mondayOf } from "../../../../domain/measures/measure-week.ts";
import { barrelLevel, fillingActs } from "../../../../domain/self-worth/barrel-level.ts";
import { selfWorthStrings as text } from "../../../strings/self-worth-strings.ts";
import { toolStrings } from "../../../strings/tool-strings.ts";
import { BarrelFigure } from "../../../ui/barrel-figure.tsx";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import type { ItemView } from "../../../vault/participant-data.ts";
import { actsOf } from "../../../vault/tools/acts.ts";
import { useApp } from "../../app-model.tsx";
import { modulePath } from "../../paths.ts";
import { PlanList } from "../plan-list.tsx";
import { TextSheet } from "../text-sheet.tsx";
import { ToolFrame } from "../tool-frame.tsx";
import { TaskTicks } from "./task-ticks.tsx";

const { slots } = toolStrings.tools["self-worth"];

/** The barrel: small kind acts lift it, and nothing that goes wrong takes anything out. */
export function SelfWorthScreen() {
  const { data, today } = useApp();
  const [open, setOpen] = useState<ItemView | "new" | null>(null);
  const tasks = data.items("self-worth", "task");
  const acts = actsOf(data);
  const all = fillingActs(acts, "", today());
  const week = fillingActs(acts, mondayOf(today()), today());
  const isEmpty = data.items("self-worth").length === 0 && all.length === 0;
  return (
    <ToolFrame title={text.title}>
      {isEmpty ? (
        <EmptyState title={text.emptyTitle}>
          <p>{text.empty}</p>
          <ButtonLink href={modulePath("self-worth", 0)}>{text.toModule}</ButtonLink>
          <Button kind="quiet" onClick={() => setOpen("new")}>
            {text.newTaskTitle}
          </Button>
        </EmptyState>
      ) : (
        <>
          <p>{text.intro}</p>
          <Card>
            <BarrelFigure
              level={barrelLevel(acts)}
              leaks={data.items("self-worth", "leak").length}
              caption={text.caption(all.length, week.length)}
            />
            <p>{text.promise}</p>
          </Card>
          <Card>
            <h2>{text.todayTitle}</h2>
            {tasks.length === 0 ? <p>{text.tasksEmpty}</p> : <TaskTicks tasks={tasks} onEdit={setOpen} />}
            <Button kind="plain" onClick={() => setOpen("new")}>
              {text.add}
            </Button>
          </Card>
          {(["sentence", "fill"] as const)
            .filter((slot) => slot === "sentence" || data.items("self-worth", slot).length > 0)
            .map((slot) => (
              <PlanList
                key={slot}
                tool="self-worth"
                slot={slot}
                title={slots[slot].title}
                addLabel={slots[slot].add}
              />
            ))}
          <PlanList
            tool="self-worth"
            slot="leak"
            title={slots.leak.title}
            intro={text.leakIntro}
            addLabel={slots.leak.add}
          />
        </>
      )}
      {open !== null && (
        <TextSheet
          tool="self-worth"
          slot="task"
          item={open === "new" ? null : open}
          title={open === "new" ? text.newTaskTitle : text.taskTitle}
          label={text.taskText}
          placeholder={text.taskPlaceholder}
          onClose={() => setOpen(null)}
        />
      )}
    </ToolFrame>
  );
}
