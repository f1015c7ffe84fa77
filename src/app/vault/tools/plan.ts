import type { CalendarDay } from "../../../domain/check-in/calendar-day.ts";
import {
  buildPlan,
  type PlanLine,
  type PlanPart,
  type PlanSection,
  sameWords,
} from "../../../domain/plan/build-plan.ts";
import { moveLine } from "../../../domain/plan/move-line.ts";
import { monthOf, planToLines, planVersionSchema } from "../../../domain/plan/plan-version.ts";
import { toolIds } from "../../../domain/programme/exercise.ts";
import type { Json } from "../../../lib/json.ts";
import type { HomeChange } from "../open-space.ts";
import type { ParticipantData, Saved } from "../participant-data.ts";
import { jsonOf, putNamed } from "../put-record.ts";
import { recordType } from "../record-views.ts";

export const planVersionType = recordType("plan-version", planVersionSchema);

/** The plan as it stands now, of everything in the tools. */
export function readPlan(data: ParticipantData): readonly PlanSection[] {
  return buildPlan(toolIds.flatMap((tool) => data.items(tool)));
}

/** Writes the words wherever they stood: a line that two tools say alike is changed in both. */
export function changeLine(data: ParticipantData, line: PlanLine, text: string): Saved {
  const spoken = line.items.filter(({ value }) => sameWords(value.text) === sameWords(line.text));
  return data.write(spoken.map(({ id }) => putItem(id, { text })));
}

/** Out of the plan or back into it; the tools keep it. */
export function hideLine(data: ParticipantData, line: PlanLine, planHidden: boolean): Saved {
  return data.write(line.items.map(({ id }) => putItem(id, { planHidden })));
}

/** Out of the plan and out of the tools. */
export function removeLine(data: ParticipantData, line: PlanLine): Saved {
  return data.write(line.items.map(({ id }) => ({ type: "remove", id })));
}

export function addLine(data: ParticipantData, { add }: PlanPart, text: string): Saved {
  return data.addItem(add.tool, add.slot, text);
}

export function moveLineBy(data: ParticipantData, part: PlanPart, id: string, by: -1 | 1): Saved {
  return data.write(moveLine(part.lines, id, by).map(({ id, order }) => putItem(id, { planOrder: order })));
}

/** The id is made before (`data.newId()`), so that trying again keeps the same version. */
export function keepVersion(data: ParticipantData, id: string, today: CalendarDay): Saved {
  const version = { day: today, lines: planToLines(readPlan(data)) };
  return data.write([{ type: "put", id, kind: planVersionType.kind, values: jsonOf(version) }]);
}

/** Under the name of its month: two devices that think of it at once keep one. */
export function keepMonthlyVersion(data: ParticipantData, today: CalendarDay): Saved {
  const version = { day: today, lines: planToLines(readPlan(data)) };
  return data.write([putNamed(`plan-version|${monthOf(today)}`, planVersionType.kind, version)]);
}

function putItem(id: string, values: Readonly<Record<string, Json>>): HomeChange {
  return { type: "put", id, kind: "tool-item", values };
}
