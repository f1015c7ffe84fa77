import { toolSlots } from "../../../domain/tools/tool-slots.ts";
import { strings } from "../../strings/strings.ts";
import { toolStrings } from "../../strings/tool-strings.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { useApp } from "../app-model.ts";
import { MainScreen } from "../main-screen.tsx";
import { PlanList } from "./plan-list.tsx";
import type { PlanTool } from "./plan-tools.ts";

/** One tool behind the plan: all its parts, filled by the exercises and open to change. */
export function ToolScreen({ tool }: { readonly tool: PlanTool }) {
  const { data } = useApp();
  const { title, intro, empty, slots } = toolStrings.tools[tool];
  const textBySlot: Readonly<Record<string, { readonly title: string; readonly add: string }>> = slots;
  return (
    <MainScreen
      title={title}
      current="plan"
      actions={<IconButton label={strings.plan.back} icon="back" href="/plan" />}
    >
      <p>{data.items(tool).length === 0 ? empty : intro}</p>
      {toolSlots[tool].map((slot) => {
        const text = textBySlot[slot];
        return text && <PlanList key={slot} tool={tool} slot={slot} title={text.title} addLabel={text.add} />;
      })}
    </MainScreen>
  );
}
