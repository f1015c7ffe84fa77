import { sameWords } from "../plan/build-plan.ts";
import type { ToolItem } from "../tools/tool-item.ts";
import type { Proposal, ProposalReason } from "./proposal.ts";
import type { Slip, SlipLink } from "./slip.ts";

/** An edit before anybody decided on it; which slip it is of, is known to whoever asks. */
export type ProposedEdit = Omit<Proposal, "slip" | "decision">;

export type StandingLine = { readonly id: string; readonly value: Pick<ToolItem, "tool" | "slot" | "text"> };

/**
 * Where each part of an analysis belongs. A wissel and what was missing are early signs; what was felt and what went
 * before are triggers. Acts, thoughts and what came after are never carried over: a plan is no list of what went wrong.
 */
const placeByReason = {
  change: { tool: "measures", slot: "measure" },
  choice: { tool: "prevention-plan", slot: "amber" },
  missing: { tool: "prevention-plan", slot: "amber" },
  worked: { tool: "prevention-plan", slot: "after-slip" },
  learned: { tool: "slip-analysis", slot: "learned" },
  before: { tool: "triggers", slot: "risk" },
  feeling: { tool: "triggers", slot: "inner" },
} as const satisfies Readonly<Record<ProposalReason, Pick<ToolItem, "tool" | "slot">>>;

/**
 * The edits that an analysis gives reason for, at most one of each reason (so at most seven), the measure first. Every
 * text is what the participant wrote, word for word. Nothing is proposed that the tool says already, that another
 * proposal says, or that was decided on for this slip before.
 */
export function proposeEdits(
  slip: Slip,
  standing: readonly StandingLine[],
  decided: readonly Pick<Proposal, "reason" | "written">[],
): readonly ProposedEdit[] {
  const edits: ProposedEdit[] = [];
  for (const [reason, written] of writtenByReason(slip)) {
    const text = written.trim();
    const { tool, slot } = placeByReason[reason];
    const inTool = standing.filter(({ value }) => value.tool === tool);
    const isSaid =
      inTool.some(({ value }) => says(value.text, text)) ||
      edits.some((edit) => edit.tool === tool && says(edit.text, text)) ||
      decided.some((earlier) => placeByReason[earlier.reason].tool === tool && says(earlier.written, text));
    if (text === "" || isSaid) continue;
    const changed = reason === "change" ? inTool.find(({ id }) => id === slip.changedItem) : undefined;
    edits.push({
      tool,
      slot: changed?.value.slot ?? slot,
      text,
      item: changed?.id ?? null,
      reason,
      written: text,
    });
  }
  return edits;
}

function writtenByReason(slip: Slip): readonly (readonly [ProposalReason, string])[] {
  return [
    ["change", slip.change],
    ["choice", firstLink(slip, "choice")],
    ["missing", slip.missing],
    ["worked", slip.worked],
    ["learned", slip.learned],
    ["before", firstLink(slip, "before")],
    ["feeling", firstLink(slip, "feeling")],
  ];
}

function firstLink({ links }: Slip, part: SlipLink["part"]): string {
  return links.find((link) => link.part === part && link.text.trim() !== "")?.text ?? "";
}

function says(left: string, right: string): boolean {
  return sameWords(left) === sameWords(right);
}
