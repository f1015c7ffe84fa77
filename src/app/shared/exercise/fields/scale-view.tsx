import { Scale } from "../../../ui/scale.tsx";
import type { FieldView } from "./field-view.ts";

export const ScaleView: FieldView<"scale"> = ({ name, field, answer, hint, onAnswer }) => (
  <Scale
    name={name}
    legend={field.label}
    hint={hint}
    min={field.min}
    max={field.max}
    low={field.low}
    high={field.high}
    value={answer}
    onChange={onAnswer}
  />
);
