import { useState } from "preact/hooks";
import { NotFoundScreen } from "../../../shared/frame/not-found-screen.tsx";
import { StepScreen } from "../../../shared/frame/step-screen.tsx";
import { slipStrings } from "../../../strings/slip-strings.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { proposalsOf, removeSlip, type SlipView, slipType } from "../../../vault/tools/slips.ts";
import { useApp } from "../../app-model.tsx";
import { TopicTick } from "../../given/topic-tick.tsx";
import { Removal } from "../../removal.tsx";
import { ChainFigure } from "./chain-figure.tsx";
import styles from "./slip.module.css";
import { SlipChain } from "./slip-chain.tsx";
import { slipLabel } from "./slip-label.ts";
import { SlipLessons } from "./slip-lessons.tsx";
import { slipListPath, slipPath } from "./slip-paths.ts";
import { SlipProposals } from "./slip-proposals.tsx";
import { SlipWhen } from "./slip-when.tsx";
import { WhatStays } from "./what-stays.tsx";

const text = slipStrings.view;
const back = { href: slipListPath, label: slipStrings.list.back };

/** One slip by the id of its record, and the steps of looking at it. */
export function SlipScreen({ id, step }: { readonly id: string; readonly step?: string }) {
  const { data } = useApp();
  const [isGone, setGone] = useState(false);
  const view = data.records(slipType).find((one) => one.id === id);
  if (isGone) {
    return (
      <StepScreen title={text.title} back={back}>
        <p role="status">{text.gone}</p>
        <ButtonLink href={slipListPath}>{slipStrings.list.back}</ButtonLink>
      </StepScreen>
    );
  }
  if (view === undefined) return <NotFoundScreen />;
  switch (step) {
    case "wanneer":
      return <SlipWhen key={id} view={view} />;
    case "keten":
      return <SlipChain key={id} view={view} />;
    case "lessen":
      return <SlipLessons key={id} view={view} />;
    case "voorstellen":
      return <SlipProposals key={id} view={view} />;
    case undefined:
      return <OneSlip view={view} onGone={() => setGone(true)} />;
    default:
      return <NotFoundScreen />;
  }
}

function OneSlip({ view, onGone }: { readonly view: SlipView; readonly onGone: () => void }) {
  const { data } = useApp();
  const { id, value } = view;
  const proposals = proposalsOf(data, view);
  const taken = proposals.filter(({ decision }) => decision === "accepted");
  const isOpen = value.analysedOn === null;
  const lessons = [
    { title: slipStrings.lessons.learned, words: value.learned },
    { title: slipStrings.lessons.worked, words: value.worked },
    { title: slipStrings.lessons.missing, words: value.missing },
    { title: slipStrings.lessons.change, words: value.change },
  ].filter(({ words }) => words.trim() !== "");
  return (
    <StepScreen kicker={text.title} title={slipLabel(value)} back={back}>
      {isOpen && (
        <Card tone="calm">
          <p>{slipStrings.list.waiting}</p>
          <ButtonLink href={slipPath(id, value.links.length > 0 ? "lessen" : "wanneer")}>
            {text.goOn}
          </ButtonLink>
        </Card>
      )}
      {value.behaviours.length > 0 && (
        <Card>
          <h2>{text.behaviours}</h2>
          <p>{value.behaviours.join(", ")}</p>
        </Card>
      )}
      <Card>
        <h2>{text.chain}</h2>
        {value.links.length === 0 ? <p>{text.noChain}</p> : <ChainFigure links={value.links} />}
        <ButtonLink href={slipPath(id, "keten")} kind="plain">
          {text.edit}
        </ButtonLink>
      </Card>
      {lessons.length > 0 && (
        <Card>
          {lessons.map(({ title, words }) => (
            <div key={title}>
              <h2>{title}</h2>
              <p class={styles.plain}>{words}</p>
            </div>
          ))}
          {value.shameBefore !== null && value.shameAfter !== null && (
            <p class={styles.soft}>{text.shame(value.shameBefore, value.shameAfter)}</p>
          )}
          <ButtonLink href={slipPath(id, "lessen")} kind="plain">
            {text.edit}
          </ButtonLink>
        </Card>
      )}
      {proposals.length > 0 && !isOpen && (
        <Card>
          <h2>{text.proposals}</h2>
          {taken.length > 0 && (
            <ul>
              {taken.map((proposal) => (
                <li key={`${proposal.reason} ${proposal.written}`}>{proposal.text}</li>
              ))}
            </ul>
          )}
          <ButtonLink href={slipPath(id, "voorstellen")} kind="quiet">
            {text.toProposals}
          </ButtonLink>
        </Card>
      )}
      {!isOpen && <TopicTick about={{ type: "analysis", day: value.day, slip: id }} />}
      {!isOpen && <WhatStays />}
      <Removal
        text={text}
        onRemove={async () => {
          if ((await removeSlip(data, id)).ok) onGone();
        }}
      />
    </StepScreen>
  );
}
