import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { slipStrings } from "../../../strings/slip-strings.ts";
import { ActionBar } from "../../../ui/action-bar.tsx";
import { Button } from "../../../ui/button.tsx";
import { proposalsOf, type SlipView } from "../../../vault/tools/slips.ts";
import { useApp } from "../../app-model.tsx";
import { ProposalCard } from "./proposal-card.tsx";
import styles from "./slip.module.css";
import { slipPath, slipSteps } from "./slip-paths.ts";
import { WhatStays } from "./what-stays.tsx";

const text = slipStrings.proposals;

/** The edits that the analysis gives reason for, one by one. Leaving them open is fine: they wait here. */
export function SlipProposals({ view }: { readonly view: SlipView }) {
  const { data, router } = useApp();
  const proposals = proposalsOf(data, view);
  const open = proposals.filter(({ decision }) => decision === "open").length;
  const steps = slipSteps.length;
  return (
    <StepScreen
      title={text.title}
      back={{ href: slipPath(view.id, "lessen"), label: slipStrings.steps.previous }}
      progress={{ value: steps, max: steps, label: slipStrings.steps.of(steps) }}
      action={
        <ActionBar>
          <Button onClick={() => router.go(slipPath(view.id))}>{text.ready}</Button>
        </ActionBar>
      }
    >
      <p>{proposals.length === 0 ? text.none : text.intro}</p>
      <ul class={styles.list}>
        {proposals.map((proposal) => (
          <li key={`${proposal.reason} ${proposal.written}`}>
            <ProposalCard proposal={proposal} />
          </li>
        ))}
      </ul>
      <p role="status" class={styles.soft}>
        {open > 0 ? text.open(open) : ""}
      </p>
      <WhatStays />
    </StepScreen>
  );
}
