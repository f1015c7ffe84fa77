import { describe, expect, test } from "vitest";
import { v } from "../../lib/schema.ts";
import { type Proposal, type ProposalReason, proposalSchema } from "./proposal.ts";
import { type Slip, type SlipLink, slipSchema } from "./slip.ts";

const link: SlipLink = { part: "choice", text: "Telefoon mee naar bed" };
const slip = {
  day: "2025-11-19",
  minute: 1390,
  behaviours: ["Porno kijken"],
  links: [link],
  missing: "",
  worked: "",
  learned: "",
  change: "",
  shameBefore: 7,
  shameAfter: null,
  firstAid: true,
  analysedOn: null,
};

describe("what is kept of a slip", () => {
  test("is read back as it was written", () => {
    const read: Slip = v.parse(slipSchema, slip);
    expect(read).toEqual(slip);
  });

  test.each([
    ["a ninth link", { links: Array.from({ length: 9 }, () => ({ part: "act", text: "x" })) }],
    ["a minute after the day", { minute: 1440 }],
    ["a scale above ten", { shameBefore: 11 }],
    ["a part of the chain that does not exist", { links: [{ part: "guilt", text: "x" }] }],
  ])("is not %s", (_, change) => {
    expect(v.safeParse(slipSchema, { ...slip, ...change }).success).toBe(false);
  });
});

test("a proposal names the words that it comes from", () => {
  const reason: ProposalReason = "change";
  const proposal: Proposal = {
    slip: "00".repeat(16),
    tool: "measures",
    slot: "measure",
    text: "Telefoon in de keuken",
    item: null,
    reason,
    written: "Telefoon in de keuken",
    decision: "open",
  };
  expect(v.parse(proposalSchema, proposal)).toEqual(proposal);
  expect(v.safeParse(proposalSchema, { ...proposal, written: undefined }).success).toBe(false);
});
