import { textsToLines } from "../../../../domain/programme/field-base.ts";
import type { BoxesAnswer } from "../../../../domain/programme/fields/boxes.ts";
import { strings } from "../../../strings/strings.ts";
import { BarrelFigure } from "../../../ui/barrel-figure.tsx";

export type BarrelProps = { readonly lines: BoxesAnswer; readonly maxItems: number };

/** What fills makes the water rise; a leak is a drop beside it and takes nothing away. */
export function BarrelOfBoxes({ lines, maxItems }: BarrelProps) {
  const count = (id: string): number => textsToLines(lines[id] ?? []).length;
  const [fills, leaks] = [count("fills"), count("leaks")];
  return (
    <BarrelFigure
      level={0.15 + (0.8 * fills) / maxItems}
      leaks={leaks}
      caption={strings.fields.barrel(fills, leaks)}
    />
  );
}
