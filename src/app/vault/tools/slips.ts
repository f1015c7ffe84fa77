import { sameWords } from "../../../domain/plan/build-plan.ts";
import { toolIds } from "../../../domain/programme/exercise.ts";
import { type Proposal, proposalReasons, proposalSchema } from "../../../domain/slip/proposal.ts";
import { type ProposedEdit, proposeEdits } from "../../../domain/slip/propose-edits.ts";
import { type Slip, slipSchema } from "../../../domain/slip/slip.ts";
import type { ToolItem } from "../../../domain/tools/tool-item.ts";
import type { HomeChange } from "../open-space.ts";
import type { ParticipantData, Saved } from "../participant-data.ts";
import { jsonOf, putNamed } from "../put-record.ts";
import { type RecordView, recordType } from "../record-views.ts";

export const slipType = recordType("slip", slipSchema);
export const proposalType = recordType("proposal", proposalSchema);

export type SlipView = RecordView<Slip>;

/** Newest first; on one day the latest hour first, and what has no hour last. */
export function slipsOf(data: ParticipantData): readonly SlipView[] {
  return data
    .records(slipType)
    .toSorted(
      (left, right) =>
        right.value.day.localeCompare(left.value.day) ||
        (right.value.minute ?? -1) - (left.value.minute ?? -1) ||
        (left.id < right.id ? -1 : 1),
    );
}

/** Writes only what is given: another device may have changed the rest. */
export function keepSlip(data: ParticipantData, id: string, values: Partial<Slip>): Saved {
  return data.write([{ type: "put", id, kind: slipType.kind, values: jsonOf(values) }]);
}

/** With what was decided about it. What it changed in the tools stays there: that is in use by now. */
export function removeSlip(data: ParticipantData, id: string): Saved {
  const decided = data.records(proposalType).filter(({ value }) => value.slip === id);
  return data.write([
    { type: "remove", id },
    ...decided.map((view) => ({ type: "remove" as const, id: view.id })),
  ]);
}

/** What an analysis proposes, decided or not, each at the place that it keeps; what was decided in the words of then. */
export function proposalsOf(data: ParticipantData, { id, value }: SlipView): readonly Proposal[] {
  const decided = data
    .records(proposalType)
    .map((view) => view.value)
    .filter(({ slip }) => slip === id);
  const standing = toolIds.flatMap((tool) => data.items(tool));
  const open = proposeEdits(value, standing, decided).map(
    (edit): Proposal => ({ ...edit, slip: id, decision: "open" }),
  );
  const place = ({ reason }: Proposal): number => proposalReasons.indexOf(reason);
  return [...decided, ...open].toSorted(
    (left, right) => place(left) - place(right) || (left.written < right.written ? -1 : 1),
  );
}

/** Where an item says that it came from a slip; no exercise has such a source. */
export function slipSource(id: string): string {
  return `slip|${id}`;
}

export function sourceToSlip(source: string | null): string | null {
  return source?.startsWith("slip|") ? source.slice("slip|".length) : null;
}

/**
 * The edit and the decision as one write, under names that follow from the proposal: accepting it again, or on two
 * devices, is the same item. An item that an exercise wrote keeps that source, so that the exercise still knows it.
 */
export function acceptProposal(data: ParticipantData, proposal: Proposal, text: string): Saved {
  const { slip, tool, slot, item } = proposal;
  const standing = item === null ? undefined : data.items(tool).find((view) => view.id === item);
  const source = slipSource(slip);
  const edit: HomeChange =
    standing === undefined
      ? putNamed(`proposed-item|${nameOf(proposal)}`, "tool-item", {
          tool,
          slot,
          text,
          source,
          sourceText: text,
          order: Math.max(-1, ...data.items(tool, slot).map(({ value }) => value.order)) + 1,
        } satisfies ToolItem)
      : {
          type: "put",
          id: standing.id,
          kind: "tool-item",
          values: jsonOf({ text, ...(standing.value.source === null ? { source, sourceText: text } : {}) }),
        };
  return data.write([edit, decide({ ...proposal, text, decision: "accepted" })]);
}

export function rejectProposal(data: ParticipantData, proposal: Proposal): Saved {
  return data.write([decide({ ...proposal, decision: "rejected" })]);
}

function decide(proposal: Proposal): HomeChange {
  return putNamed(`proposal|${nameOf(proposal)}`, proposalType.kind, proposal);
}

function nameOf({ slip, reason, written }: ProposedEdit & Pick<Proposal, "slip">): string {
  return `${slip}|${reason}|${sameWords(written)}`;
}
