import { v } from "../../lib/schema.ts";
import { toolIds } from "../programme/exercise.ts";

/** What in the analysis gave the idea: it decides the sentence that says why this is proposed. In the order of the
 * proposals. */
export const proposalReasons = [
  "change",
  "choice",
  "missing",
  "worked",
  "learned",
  "before",
  "feeling",
] as const;
export type ProposalReason = (typeof proposalReasons)[number];

/**
 * An edit to a tool that one analysis proposes: `text` under `slot`, as a new line or in the place of `item`. Nothing
 * changes until the participant accepts it; "rejected" keeps it from being proposed again.
 */
export const proposalSchema = v.object({
  /** The record of the slip. */
  slip: v.string(),
  tool: v.picklist(toolIds),
  slot: v.string(),
  text: v.pipe(v.string(), v.maxLength(2000)),
  item: v.nullable(v.string()),
  reason: v.picklist(proposalReasons),
  /** The participant's own words that it comes from, as they stood in the analysis. */
  written: v.pipe(v.string(), v.maxLength(2000)),
  decision: v.picklist(["open", "accepted", "rejected"]),
});
export type Proposal = v.InferOutput<typeof proposalSchema>;
