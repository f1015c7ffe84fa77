import type { HelpLine } from "../../../domain/safety/help-line.ts";
import { allHelpLines } from "../../platform/programme-content.ts";
import { PhoneCard } from "../../ui/phone-card.tsx";

/** Phone cards for the lines with these ids, in this order. */
export function HelpLines({ ids }: { readonly ids: readonly string[] }) {
  return ids.map((id) => <HelpLineCard key={id} line={lineById(id)} />);
}

function HelpLineCard({ line }: { readonly line: HelpLine }) {
  return (
    <PhoneCard
      name={line.name}
      number={line.number}
      dialHref={`tel:${line.dial}`}
      about={[line.about, line.alternative].filter((part) => part !== undefined).join(" ")}
      meta={`${line.hours} · ${line.cost}`}
    />
  );
}

/** The content compiler has proven that every id exists. */
function lineById(id: string): HelpLine {
  const line = allHelpLines.find((each) => each.id === id);
  if (line === undefined) throw new Error("an unknown help line");
  return line;
}
