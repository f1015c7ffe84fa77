import type { ComponentType } from "preact";
import {
  type EntriesField,
  type Entry,
  type EntryPart,
  entries,
  isComplete,
} from "../../../../domain/programme/fields/entries.ts";
import type { Json } from "../../../../lib/json.ts";
import { strings } from "../../../strings/strings.ts";
import { EntryCards } from "../../../ui/entry-cards.tsx";
import { ChoiceView } from "./choice-view.tsx";
import type { FieldParts, FieldView } from "./field-view.ts";
import { freeId } from "./free-id.ts";
import { LongTextView } from "./long-text-view.tsx";
import { ScaleView } from "./scale-view.tsx";
import { ShortTextView } from "./short-text-view.tsx";

const firstEntry: Entry = { id: "entry-1", values: {} };

type CircleProps = { readonly filled: readonly boolean[] };

function entriesView(Circle: ComponentType<CircleProps> | null): FieldView<"entries"> {
  return ({ name, field, answer, hint, onAnswer }) => {
    const entries = answer === null || answer.length === 0 ? [firstEntry] : answer;
    const hasFigure = field.look === "circle" && Circle !== null;
    const change = (id: string, part: string, value: string | number): void =>
      onAnswer(
        entries.map((entry) =>
          entry.id === id ? { ...entry, values: { ...entry.values, [part]: value } } : entry,
        ),
      );
    return (
      <EntryCards
        legend={field.label}
        hint={hint}
        look={toCardLook(field.look)}
        figure={hasFigure ? <Circle filled={filledParts(field, entries[0])} /> : undefined}
        ids={entries.map(({ id }) => id)}
        entryLabel={(n) => `${field.entryLabel} ${n}`}
        addLabel={field.addLabel}
        removeLabel={strings.fields.removeItem}
        upLabel={strings.fields.moveUp}
        canAdd={entries.length < field.maxEntries && entries.every((entry) => isComplete(field, entry))}
        onAdd={() => onAnswer([...entries, { id: freeId("entry", entries, entries.length + 1), values: {} }])}
        onRemove={(id) => onAnswer(entries.filter((entry) => entry.id !== id))}
        onUp={(id) => onAnswer(moveUp(entries, id))}
      >
        {(id) =>
          field.parts.map((part) => (
            <PartView
              key={part.id}
              name={`${name}-${id}-${part.id}`}
              part={part}
              value={entries.find((entry) => entry.id === id)?.values[part.id] ?? null}
              onAnswer={(value) => change(id, part.id, value)}
            />
          ))
        }
      </EntryCards>
    );
  };
}

type PartViewProps = {
  readonly name: string;
  readonly part: EntryPart;
  readonly value: string | number | null;
  readonly onAnswer: (value: string | number) => void;
};

function PartView({ name, part, value, onAnswer }: PartViewProps) {
  const hint = [part.hint, part.optional ? strings.fields.optional : undefined]
    .filter((text) => text !== undefined)
    .join(" ");
  const shared = { name, hint: hint === "" ? undefined : hint, onAnswer };
  const text = typeof value === "string" ? value : null;
  switch (part.kind) {
    case "short-text":
      return <ShortTextView {...shared} field={part} answer={text} />;
    case "long-text":
      return <LongTextView {...shared} field={part} answer={text} />;
    case "choice":
      return <ChoiceView {...shared} field={part} answer={text} />;
    case "scale":
      return <ScaleView {...shared} field={part} answer={typeof value === "number" ? value : null} />;
  }
}

function toCardLook(look: EntriesField["look"]): "cards" | "chain" | "single" {
  if (look === "circle") return "single";
  return look === "chain" ? "chain" : "cards";
}

function filledParts(field: EntriesField, entry: Entry | undefined): readonly boolean[] {
  const isFilled = (value: Json | undefined): boolean => value !== undefined && String(value).trim() !== "";
  return field.parts.map(({ id }) => isFilled(entry?.values[id]));
}

function moveUp(entries: readonly Entry[], id: string): readonly Entry[] {
  const index = entries.findIndex((entry) => entry.id === id);
  const [above, moved] = [entries[index - 1], entries[index]];
  if (above === undefined || moved === undefined) return entries;
  return [...entries.slice(0, index - 1), moved, above, ...entries.slice(index + 1)];
}

/** `Circle` is there where a field of the module draws one. */
export function entriesParts(Circle: ComponentType<CircleProps> | null): FieldParts<"entries"> {
  return { View: entriesView(Circle), side: entries };
}
