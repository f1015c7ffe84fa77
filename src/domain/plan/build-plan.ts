import { compareText } from "../../lib/compare-text.ts";
import type { ToolItem } from "../tools/tool-item.ts";
import { type PlanPartId, type PlanSectionId, planShape } from "./plan-shape.ts";

export type PlanItem = { readonly id: string; readonly value: ToolItem };

/** One line of the plan: what the tools say once, also where two of them say the same. */
export type PlanLine = {
  /** Of the item that speaks. */
  readonly id: string;
  readonly text: string;
  /** All items that say this, the one that speaks first: they are hidden and taken away together. */
  readonly items: readonly PlanItem[];
  /** As somebody typed it; null for whoever has none. */
  readonly phone: string | null;
  /** Where it stands in its part: from low to high, with room between. */
  readonly order: number;
};

export type PlanPart = {
  readonly id: PlanPartId;
  readonly add: Pick<ToolItem, "tool" | "slot">;
  readonly lines: readonly PlanLine[];
  /** What the tools hold for this part and the plan leaves out. */
  readonly hidden: readonly PlanLine[];
};

export type PlanSection = { readonly id: PlanSectionId; readonly parts: readonly PlanPart[] };

/**
 * The prevention plan, made of what stands in the tools and of nothing else. Every section that everybody has is there,
 * also when it is empty. In a part nothing stands twice: items with the same words, or from the same answer, are one
 * line. Lines stand in the order that somebody gave them, else source by source as the tool orders them, and triggers
 * by chance × pull, 0 to 100, the highest first. The same items give the same plan, in whatever order they come.
 */
export function buildPlan(items: readonly PlanItem[]): readonly PlanSection[] {
  const itemsBySlot = Map.groupBy(items, ({ value }) => `${value.tool}/${value.slot}`);
  return planShape
    .map((section) => ({
      section,
      parts: section.parts.map(({ id, sources, add }) => {
        const placed = sources.flatMap(({ tool, slot, top }, rank) =>
          inToolOrder(itemsBySlot.get(`${tool}/${slot}`) ?? []).map((item, index) => ({
            item,
            order: item.value.planOrder ?? rank * roomForSource + Math.min(index, roomForSource - 1),
            isIn: top === undefined || index < top,
          })),
        );
        const lines = joinTwins(placed).toSorted(
          (left, right) => left.line.order - right.line.order || compareText(left.line.id, right.line.id),
        );
        return {
          id,
          add,
          lines: lines.filter(({ isIn }) => isIn).map(({ line }) => line),
          hidden: lines.filter(({ isIn }) => !isIn).map(({ line }) => line),
        };
      }),
    }))
    .filter(
      ({ section, parts }) =>
        section.always || parts.some(({ lines, hidden }) => lines.length + hidden.length > 0),
    )
    .map(({ section, parts }) => ({ id: section.id, parts }));
}

/** More lines than one tool will ever give to one part. */
const roomForSource = 1000;

type Placed = { readonly item: PlanItem; readonly order: number; readonly isIn: boolean };

/** What is stopped, and what has no words, is no part of a plan. */
function inToolOrder(items: readonly PlanItem[]): readonly PlanItem[] {
  return items
    .filter(({ value }) => value.text.trim() !== "" && (value.values?.stoppedOn ?? "") === "")
    .toSorted(
      (left, right) =>
        riskOf(right.value) - riskOf(left.value) ||
        left.value.order - right.value.order ||
        compareText(left.id, right.id),
    );
}

function riskOf({ slot, values }: ToolItem): number {
  return slot === "risk" ? Number(values?.chance ?? 0) * Number(values?.pull ?? 0) : 0;
}

function joinTwins(
  placed: readonly Placed[],
): readonly { readonly line: PlanLine; readonly isIn: boolean }[] {
  const groups: Placed[][] = [];
  const groupByKey = new Map<string, Placed[]>();
  for (const one of placed) {
    const keys = twinKeys(one.item.value);
    const group = keys.map((key) => groupByKey.get(key)).find((found) => found !== undefined) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(one);
    for (const key of keys) if (!groupByKey.has(key)) groupByKey.set(key, group);
  }
  return groups.map((group) => ({ line: toLine(group), isIn: isInPlan(group) }));
}

/** What was chosen counts before what the plan takes by itself; left out wins where two items disagree. */
function isInPlan(group: readonly Placed[]): boolean {
  const choices = group.map(({ item }) => item.value.planHidden);
  if (choices.includes(true)) return false;
  return choices.includes(false) || group.some(({ isIn }) => isIn);
}

function toLine(group: readonly Placed[]): PlanLine {
  const [first] = group;
  if (first === undefined) throw new Error("a line of the plan has no item");
  const phones = group.map(({ item }) => String(item.value.values?.phone ?? "").trim());
  return {
    id: first.item.id,
    text: first.item.value.text.trim(),
    items: group.map(({ item }) => item),
    phone: phones.find((phone) => phone !== "") ?? null,
    order: first.order,
  };
}

/** Two items are one line when they say the same, or come from the same answer: "people/0" and "people.who/0". */
function twinKeys({ text, source }: ToolItem): readonly string[] {
  const words = `text ${sameWords(text)}`;
  return source === null ? [words] : [words, `source ${source.replace(/\.[^/]*(?=\/[^/]*$)/, "")}`];
}

/** Without what does not change a meaning: capitals, spaces, the full stop at the end. */
export function sameWords(text: string): string {
  return text.trim().replace(/\s+/g, " ").replace(/\.$/, "").toLowerCase();
}
