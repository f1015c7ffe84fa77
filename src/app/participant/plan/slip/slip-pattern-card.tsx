import type { Slip } from "../../../../domain/slip/slip.ts";
import { slipPattern } from "../../../../domain/slip/slip-pattern.ts";
import { slipStrings } from "../../../strings/slip-strings.ts";
import { Card } from "../../../ui/card.tsx";

const text = slipStrings.pattern;

/** What comes back in the slips that were looked at; nothing below three. */
export function SlipPatternCard({ slips }: { readonly slips: readonly Slip[] }) {
  const pattern = slipPattern(slips);
  if (pattern === null) return null;
  const { total, part, triggers, choices } = pattern;
  const timed = slips.filter(({ minute }) => minute !== null).length;
  return (
    <Card tone="foam">
      <h2>{text.title}</h2>
      <ul>
        {part !== null && <li>{text.part[part.what](part.count, timed)}</li>}
        {choices.map(({ what, count }) => (
          <li key={`choice ${what}`}>{text.choice(what, count)}</li>
        ))}
        {triggers.map(({ what, count }) => (
          <li key={`trigger ${what}`}>{text.trigger(what, count)}</li>
        ))}
      </ul>
      <p>{text.intro(total)}</p>
      <p>{text.ask}</p>
    </Card>
  );
}
