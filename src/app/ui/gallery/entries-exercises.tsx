import { BarrelFigure } from "../barrel-figure.tsx";
import { BoxGrid } from "../box-grid.tsx";
import { CircleFigure } from "../circle-figure.tsx";
import { EntryCards } from "../entry-cards.tsx";
import { OwnItem } from "../own-item.tsx";
import { GapFigure, MapFigure, WheelFigure } from "../rating-figures.tsx";
import { RatingList } from "../rating-list.tsx";
import { StatementList } from "../statement-list.tsx";
import { TextField } from "../text-field.tsx";
import { WeekGrid, type WeekGridCell } from "../week-grid.tsx";
import type { GalleryEntry } from "./gallery-entry.ts";
import { Hold } from "./hold.tsx";
import { longWord, ratedPoints, weekDays, weekParts } from "./samples.ts";

const nothing = () => {};
const removeLabel = (text: string): string => `Haal weg: ${text}`;

export const exerciseEntries: readonly GalleryEntry[] = [
  {
    file: "box-grid",
    states: [
      {
        name: "four boxes",
        view: () => (
          <Hold<Readonly<Record<string, readonly string[]>>>
            initial={{ gives: ["Even rust"], costs: [longWord] }}
          >
            {(lines, set) => (
              <BoxGrid
                legend="Zoals het nu is, en als je verandert"
                columns={2}
                boxes={[
                  { id: "gives", label: "Wat het me nu geeft", hint: "Kleine dingen tellen ook." },
                  { id: "costs", label: "Wat het me nu kost" },
                  { id: "lose", label: "Wat ik kwijtraak" },
                  { id: "gain", label: "Wat ik terugkrijg" },
                ].map((box) => ({ ...box, lines: lines[box.id] ?? [] }))}
                lineLabel={(box, n) => `${box}, ${n}`}
                addLabel="Nog een regel"
                removeLabel={removeLabel}
                maxItems={4}
                maxLength={120}
                onChange={(id, changed) => set({ ...lines, [id]: changed })}
              />
            )}
          </Hold>
        ),
      },
    ],
  },
  {
    file: "barrel-figure",
    states: [
      {
        name: "low, two leaks",
        view: () => <BarrelFigure level={0.2} leaks={2} caption="1 ding vult je vat." />,
      },
      { name: "high", view: () => <BarrelFigure level={0.9} leaks={0} caption="5 dingen vullen je vat." /> },
    ],
  },
  {
    file: "circle-figure",
    states: [
      { name: "half way", view: () => <CircleFigure filled={[true, true, true, false, false, false]} /> },
    ],
  },
  {
    file: "entry-cards",
    states: [
      { name: "cards", view: () => <SampleEntries look="cards" /> },
      { name: "a chain", view: () => <SampleEntries look="chain" /> },
      { name: "one", view: () => <SampleEntries look="single" /> },
    ],
  },
  {
    file: "own-item",
    states: [
      {
        name: "empty",
        view: () => <OwnItem label="Zelf iets toevoegen" addLabel="Toevoegen" onAdd={nothing} />,
      },
    ],
  },
  {
    file: "rating-list",
    states: [
      {
        name: "two scales, one rated, one own",
        view: () => (
          <RatingList
            legend="Hoe vaak, en hoe hard?"
            items={[
              { id: "bored", label: "Ik verveel me", values: { chance: 7, pull: 4 }, own: false },
              {
                id: "late",
                label: "Laat op de avond, alleen, met een telefoon in bed",
                values: {},
                own: false,
              },
              { id: "own-1", label: longWord, values: { chance: 2 }, own: true },
            ]}
            scales={[
              { id: "chance", label: "Hoe vaak kom je het tegen?", low: "bijna nooit", high: "elke dag" },
              { id: "pull", label: "Hoe hard trekt het?", low: "nauwelijks", high: "heel hard" },
            ]}
            highest={10}
            ownLabel="Zelf een trigger toevoegen"
            addLabel="Toevoegen"
            notRatedLabel="nog geen cijfer"
            clearLabel="Wis dit cijfer"
            removeLabel={removeLabel}
            canAddOwn
            onRate={nothing}
            onClear={nothing}
            onAdd={nothing}
            onRemove={nothing}
          />
        ),
      },
    ],
  },
  {
    file: "rating-figures",
    states: [
      {
        name: "wheel",
        view: () => (
          <WheelFigure points={ratedPoints} highest={10} caption="Het laagste cijfer heeft slaap." />
        ),
      },
      {
        name: "map",
        view: () => (
          <MapFigure
            points={ratedPoints}
            highest={10}
            firstName="hoe vaak"
            secondName="hoe hard"
            caption="1 trigger komt vaak en trekt hard."
          />
        ),
      },
      {
        name: "gap",
        view: () => (
          <GapFigure
            points={ratedPoints}
            highest={10}
            gapLabel={({ label, first, second }) => `${label}: belangrijk ${first}, doen ${second}`}
            caption="Het grootste verschil zit bij vrienden."
          />
        ),
      },
    ],
  },
  {
    file: "statement-list",
    states: [
      {
        name: "one answered",
        view: () => (
          <Hold<Readonly<Record<string, string>>> initial={{ habit: "true" }}>
            {(chosen, set) => (
              <StatementList
                legend="Wat denk je?"
                statements={[
                  {
                    id: "habit",
                    label: "Wat je vaak herhaalt, gaat op den duur vanzelf.",
                    explanation: "Waar. Zo leren hersenen, ook als het om fietsen gaat.",
                    chosen: chosen.habit ?? null,
                  },
                  {
                    id: "born",
                    label: "Sommige mensen zijn nu eenmaal zo geboren.",
                    explanation: "Niet waar. Wat je doet, heb je geleerd.",
                    chosen: chosen.born ?? null,
                  },
                ]}
                choices={[
                  { id: "true", label: "Waar" },
                  { id: "false", label: "Niet waar" },
                  { id: "unknown", label: "Onbekend" },
                ]}
                onChoose={(id, choice) => set({ ...chosen, [id]: choice })}
              />
            )}
          </Hold>
        ),
      },
    ],
  },
  {
    file: "week-grid",
    states: [
      { name: "one moment", view: () => <SampleWeek maxCells={5} /> },
      { name: "full", view: () => <SampleWeek maxCells={1} /> },
    ],
  },
];

function SampleEntries({ look }: { readonly look: "cards" | "chain" | "single" }) {
  return (
    <EntryCards
      legend="Wat gebeurde er?"
      hint="De laatste schakel is hoe het daarna was."
      look={look}
      ids={look === "single" ? ["a"] : ["a", "b"]}
      entryLabel={(n) => `Schakel ${n}`}
      addLabel="Nog een schakel"
      removeLabel={removeLabel}
      upLabel={(name) => `Zet hoger: ${name}`}
      canAdd
      onAdd={nothing}
      onRemove={nothing}
      onUp={nothing}
    >
      {(id) => (
        <TextField
          label="Wat gebeurde er?"
          value={`Half elf, alleen (${id})`}
          maxLength={80}
          onInput={nothing}
        />
      )}
    </EntryCards>
  );
}

function SampleWeek({ maxCells }: { readonly maxCells: number }) {
  const isAt = (cell: WeekGridCell, day: string, part: string): boolean =>
    cell.day === day && cell.part === part;
  return (
    <Hold<readonly WeekGridCell[]> initial={[{ day: "5", part: "evening", text: "Alleen thuis" }]}>
      {(cells, set) => (
        <WeekGrid
          legend="Wanneer kan het lastig worden?"
          hint="Kies een vak en schrijf erbij wat er dan is."
          days={weekDays}
          parts={weekParts}
          cells={cells}
          maxCells={maxCells}
          maxLength={80}
          textLabel={(day, part) => `Wat is er ${day} ${part}?`}
          onToggle={(day, part) => {
            const others = cells.filter((cell) => !isAt(cell, day, part));
            set(others.length < cells.length ? others : [...cells, { day, part, text: "" }]);
          }}
          onText={(day, part, text) =>
            set(cells.map((cell) => (isAt(cell, day, part) ? { ...cell, text } : cell)))
          }
        />
      )}
    </Hold>
  );
}
