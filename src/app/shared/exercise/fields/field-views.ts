import type { FieldKind } from "../../../../domain/programme/field-kinds.ts";
import { ChoiceView } from "./choice-view.tsx";
import type { FieldView } from "./field-view.ts";
import { ListView } from "./list-view.tsx";
import { LongTextView } from "./long-text-view.tsx";
import { ScaleView } from "./scale-view.tsx";
import { SeveralChoicesView } from "./several-choices-view.tsx";
import { ShortTextView } from "./short-text-view.tsx";
import { ThreeColumnsView } from "./three-columns-view.tsx";
import { WaveView } from "./wave-view.tsx";

/** How every kind of field looks: a new kind is a file beside these and a line here. */
export const fieldViews: { readonly [Kind in FieldKind]: FieldView<Kind> } = {
  choice: ChoiceView,
  "several-choices": SeveralChoicesView,
  scale: ScaleView,
  "short-text": ShortTextView,
  "long-text": LongTextView,
  list: ListView,
  wave: WaveView,
  "three-columns": ThreeColumnsView,
};
