import type { FieldKind } from "../../../../domain/programme/field-kinds.ts";
import { BoxesView } from "./boxes-view.tsx";
import { ChoiceView } from "./choice-view.tsx";
import { EntriesView } from "./entries-view.tsx";
import type { FieldView } from "./field-view.ts";
import { ListView } from "./list-view.tsx";
import { LongTextView } from "./long-text-view.tsx";
import { QuizView } from "./quiz-view.tsx";
import { RatedListView } from "./rated-list-view.tsx";
import { ScaleView } from "./scale-view.tsx";
import { SeveralChoicesView } from "./several-choices-view.tsx";
import { ShortTextView } from "./short-text-view.tsx";
import { ThreeColumnsView } from "./three-columns-view.tsx";
import { WaveView } from "./wave-view.tsx";
import { WeekCalendarView } from "./week-calendar-view.tsx";

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
  boxes: BoxesView,
  entries: EntriesView,
  "rated-list": RatedListView,
  quiz: QuizView,
  "week-calendar": WeekCalendarView,
};
