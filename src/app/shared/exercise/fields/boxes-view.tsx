import { textsToLines } from "../../../../domain/programme/field-base.ts";
import type { BoxesAnswer } from "../../../../domain/programme/fields/boxes.ts";
import { strings } from "../../../strings/strings.ts";
import { BarrelFigure } from "../../../ui/barrel-figure.tsx";
import { BoxGrid } from "../../../ui/box-grid.tsx";
import { CrisisHint } from "../../safety/crisis-hint.tsx";
import type { FieldView } from "./field-view.ts";

export const BoxesView: FieldView<"boxes"> = ({ field, answer, hint, onAnswer }) => {
  const lines = answer ?? {};
  return (
    <>
      <BoxGrid
        legend={field.label}
        hint={hint}
        columns={field.look === "plain" ? 1 : 2}
        figure={field.look === "barrel" ? <Barrel lines={lines} maxItems={field.maxItems} /> : undefined}
        boxes={field.boxes.map((box) => ({ ...box, lines: lines[box.id] ?? [] }))}
        lineLabel={(box, n) => `${box}, ${n}`}
        addLabel={field.addLabel}
        removeLabel={strings.fields.removeItem}
        maxItems={field.maxItems}
        maxLength={field.maxLength}
        onChange={(id, changed) => onAnswer({ ...lines, [id]: changed })}
      />
      <CrisisHint text={Object.values(lines).flat().join(". ")} />
    </>
  );
};

/** What fills makes the water rise; a leak is a drop beside it and takes nothing away. */
function Barrel({ lines, maxItems }: { readonly lines: BoxesAnswer; readonly maxItems: number }) {
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
