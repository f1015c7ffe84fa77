import type { Field, FieldKind, FieldOf } from "../../../../domain/programme/field-kinds.ts";
import { choice } from "../../../../domain/programme/fields/choice.ts";
import { longText } from "../../../../domain/programme/fields/long-text.ts";
import { scale } from "../../../../domain/programme/fields/scale.ts";
import { shortText } from "../../../../domain/programme/fields/short-text.ts";
import { ChoiceView } from "./choice-view.tsx";
import type { FieldParts } from "./field-view.ts";
import { LongTextView } from "./long-text-view.tsx";
import { ScaleView } from "./scale-view.tsx";
import { ShortTextView } from "./short-text-view.tsx";

/** The kinds that were asked for. */
export type PartsByKind = { readonly [Kind in FieldKind]?: FieldParts<Kind> | undefined };

/**
 * Every kind of field: a new one is a view beside these and an entry here. What nearly every module uses comes along;
 * the others are fetched for the pages that have them, and a figure for the looks that draw one.
 */
const loaders: {
  readonly [Kind in FieldKind]: (fields: readonly FieldOf<Kind>[]) => Promise<FieldParts<Kind>>;
} = {
  choice: async () => ({ View: ChoiceView, side: choice }),
  scale: async () => ({ View: ScaleView, side: scale }),
  "short-text": async () => ({ View: ShortTextView, side: shortText }),
  "long-text": async () => ({ View: LongTextView, side: longText }),
  "several-choices": async () => (await import("./several-choices-view.tsx")).severalChoicesParts,
  list: async () => (await import("./list-view.tsx")).listParts,
  wave: async () => (await import("./wave-view.tsx")).waveParts,
  "three-columns": async () => (await import("./three-columns-view.tsx")).threeColumnsParts,
  boxes: async (fields) => {
    const hasFigure = fields.some(({ look }) => look === "barrel");
    const figure = hasFigure ? (await import("./barrel-of-boxes.tsx")).BarrelOfBoxes : null;
    return (await import("./boxes-view.tsx")).boxesParts(figure);
  },
  entries: async (fields) => {
    const hasFigure = fields.some(({ look }) => look === "circle");
    const figure = hasFigure ? (await import("../../../ui/circle-figure.tsx")).CircleFigure : null;
    return (await import("./entries-view.tsx")).entriesParts(figure);
  },
  "rated-list": async (fields) => {
    const hasFigure = fields.some(({ look }) => look !== "list");
    const figure = hasFigure ? (await import("./rated-list-figure.tsx")).RatedListFigure : null;
    return (await import("./rated-list-view.tsx")).ratedListParts(figure);
  },
  quiz: async () => (await import("./quiz-view.tsx")).quizParts,
  "week-calendar": async () => (await import("./week-calendar-view.tsx")).weekCalendarParts,
};

/** Fetches the kinds of these fields, so that they stand there at once when their page is shown. */
export async function loadFieldParts(fields: readonly Field[]): Promise<PartsByKind> {
  const kinds = [...new Set(fields.map(({ kind }) => kind))];
  let parts: PartsByKind = {};
  for (const one of await Promise.all(kinds.map((kind) => loadOne(kind, fields))))
    parts = { ...parts, ...one };
  return parts;
}

async function loadOne<Kind extends FieldKind>(kind: Kind, fields: readonly Field[]): Promise<PartsByKind> {
  const ofKind = fields.filter((field): field is FieldOf<Kind> => field.kind === kind);
  return { [kind]: await loaders[kind](ofKind) };
}

/** Throws for a kind that was not fetched: whoever draws a page has fetched its kinds. */
export function partsOf<Kind extends FieldKind>(parts: PartsByKind, kind: Kind): FieldParts<Kind> {
  const found: FieldParts<Kind> | undefined = parts[kind];
  if (found === undefined) throw new Error(`the parts of ${kind} were not loaded`);
  return found;
}
