import type { Slip } from "../../../../domain/slip/slip.ts";
import { caseStrings } from "../../../strings/case-strings.ts";
import { type ChainCard, ChainCards } from "../../../ui/chain-cards.tsx";
import { dayText, minuteText } from "../../frame/day-text.ts";

const text = caseStrings.parts.slip;
const toneOf = {
  before: "foam",
  choice: "alert",
  feeling: "foam",
  thought: "foam",
  act: "surge",
  after: "foam",
} as const;

/** How it went, from what came before to what was learnt. */
export function SlipChain({ slip }: { readonly slip: Slip }) {
  return <ChainCards cards={slipToCards(slip)} />;
}

/** "woensdag 19 november, 23:10" */
export function slipMoment({ day, minute }: Slip): string {
  const on = dayText(day, "long");
  return minute === null ? on : text.at(on, minuteText(minute));
}

function slipToCards({ links, behaviours, learned }: Slip): readonly ChainCard[] {
  const linked = links.map(
    ({ part, text: words }): ChainCard => ({ title: text.parts[part], text: words, tone: toneOf[part] }),
  );
  const saysAct = links.some(({ part }) => part === "act");
  const named: ChainCard[] =
    saysAct || behaviours.length === 0
      ? []
      : [{ title: text.behaviours, text: behaviours.join(", "), tone: "surge" }];
  const taught: ChainCard[] =
    learned.trim() === "" ? [] : [{ title: text.learned, text: learned, tone: "calm" }];
  return [...linked, ...named, ...taught];
}
