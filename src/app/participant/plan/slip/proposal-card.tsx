import { useEffect, useRef, useState } from "preact/hooks";
import type { Proposal } from "../../../../domain/slip/proposal.ts";
import { hasSaveFailed, SaveLine } from "../../../shared/frame/save-line.tsx";
import { slipStrings } from "../../../strings/slip-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Pill, type PillTone } from "../../../ui/pill.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { acceptProposal, rejectProposal } from "../../../vault/tools/slips.ts";
import { useApp } from "../../app-model.tsx";
import styles from "./slip.module.css";

const text = slipStrings.proposals;
/** As long as the longest answer that an exercise can feed. */
const longestLine = 1200;

/** One edit: where it goes, why, and its words, which may be changed before it is taken over. */
export function ProposalCard({ proposal }: { readonly proposal: Proposal }) {
  const { data, vault } = useApp();
  const said = useRef<HTMLParagraphElement>(null);
  const [isTapped, setTapped] = useState(false);
  // The button that was tapped is gone: what it did is said in its place.
  useEffect(() => {
    if (isTapped) said.current?.focus();
  }, [isTapped, proposal.decision]);
  const [words, setWords] = useState(proposal.text);
  const { name, tone } = placeOf(proposal);
  const standing = data.items(proposal.tool).find(({ id }) => id === proposal.item)?.value.text;
  const accept = async (): Promise<void> => {
    await acceptProposal(data, proposal, words.trim());
    setTapped(true);
  };
  const reject = async (): Promise<void> => {
    await rejectProposal(data, proposal);
    setTapped(true);
  };
  const head = (
    <p>
      <Pill tone={tone}>{name}</Pill>
    </p>
  );
  if (proposal.decision === "accepted") {
    return (
      <Card tone="calm">
        {head}
        <p class={styles.words}>{proposal.text}</p>
        <p class={styles.done} ref={said} tabIndex={-1}>
          <Icon name="check" />
          {text.acceptedIn(name)}
        </p>
      </Card>
    );
  }
  if (proposal.decision === "rejected") {
    return (
      <Card tone="foam">
        {head}
        <p class={styles.words}>{proposal.text}</p>
        <p ref={said} tabIndex={-1}>
          {text.rejected}
        </p>
        <Button kind="plain" onClick={accept}>
          {text.still}
        </Button>
      </Card>
    );
  }
  return (
    <Card>
      {head}
      <p>{text.reason[proposal.reason]}</p>
      {standing !== undefined && <p class={styles.soft}>{text.now(standing)}</p>}
      <TextArea label={text.text} rows={2} maxLength={longestLine} value={words} onInput={setWords} />
      <div class={styles.pair}>
        <Button disabled={words.trim() === ""} onClick={accept}>
          {text.accept}
        </Button>
        <Button kind="quiet" onClick={reject}>
          {text.reject}
        </Button>
      </div>
      {hasSaveFailed(vault.saveStatus.value) && <SaveLine onRetry={accept} />}
    </Card>
  );
}

function placeOf({ tool, slot }: Proposal): { readonly name: string; readonly tone: PillTone } {
  const { where } = text;
  if (tool === "prevention-plan")
    return slot === "amber"
      ? { name: where[tool].amber, tone: "alert" }
      : { name: where[tool]["after-slip"], tone: "calm" };
  if (tool === "measures" || tool === "triggers") return { name: where[tool], tone: "foam" };
  return { name: where["slip-analysis"], tone: "foam" };
}
