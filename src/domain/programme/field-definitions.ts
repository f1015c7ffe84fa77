import type { FieldDefinition } from "./field-base.ts";
import type { FieldKind, FieldOf } from "./field-kinds.ts";
import { boxesDefinition } from "./fields/boxes.ts";
import { choiceDefinition } from "./fields/choice.ts";
import { entriesDefinition } from "./fields/entries-definition.ts";
import { listDefinition } from "./fields/list.ts";
import { longTextDefinition } from "./fields/long-text.ts";
import { quizDefinition } from "./fields/quiz.ts";
import { ratedListDefinition } from "./fields/rated-list.ts";
import { scaleDefinition } from "./fields/scale.ts";
import { severalChoicesDefinition } from "./fields/several-choices.ts";
import { shortTextDefinition } from "./fields/short-text.ts";
import { threeColumnsDefinition } from "./fields/three-columns.ts";
import { waveDefinition } from "./fields/wave.ts";
import { weekCalendarDefinition } from "./fields/week-calendar.ts";

/** What the content compiler holds each kind of field to. Not for the app: it would carry every schema. */
export const fieldDefinitions: {
  readonly [Kind in FieldKind]: FieldDefinition<FieldOf<Kind>>;
} = {
  choice: choiceDefinition,
  "several-choices": severalChoicesDefinition,
  scale: scaleDefinition,
  "short-text": shortTextDefinition,
  "long-text": longTextDefinition,
  list: listDefinition,
  wave: waveDefinition,
  "three-columns": threeColumnsDefinition,
  boxes: boxesDefinition,
  entries: entriesDefinition,
  "rated-list": ratedListDefinition,
  quiz: quizDefinition,
  "week-calendar": weekCalendarDefinition,
};
