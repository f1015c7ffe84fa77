import type { ComponentType } from "preact";
import { boxes } from "../../../../domain/programme/fields/boxes.ts";
import { strings } from "../../../strings/strings.ts";
import { BoxGrid } from "../../../ui/box-grid.tsx";
import { CrisisHint } from "../../safety/crisis-hint.tsx";
import type { BarrelProps } from "./barrel-of-boxes.tsx";
import type { FieldParts, FieldView } from "./field-view.ts";

function boxesView(Barrel: ComponentType<BarrelProps> | null): FieldView<"boxes"> {
  return ({ field, answer, hint, onAnswer }) => {
    const lines = answer ?? {};
    const hasFigure = field.look === "barrel" && Barrel !== null;
    return (
      <>
        <BoxGrid
          legend={field.label}
          hint={hint}
          columns={field.look === "plain" ? 1 : 2}
          figure={hasFigure ? <Barrel lines={lines} maxItems={field.maxItems} /> : undefined}
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
}

/** `Barrel` is there where a field of the module draws one. */
export function boxesParts(Barrel: ComponentType<BarrelProps> | null): FieldParts<"boxes"> {
  return { View: boxesView(Barrel), side: boxes };
}
