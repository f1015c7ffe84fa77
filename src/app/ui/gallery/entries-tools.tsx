import { useState } from "preact/hooks";
import { Card } from "../card.tsx";
import { DayDots } from "../day-dots.tsx";
import { MomentField } from "../moment-field.tsx";
import { OpenList } from "../open-list.tsx";
import { Pill } from "../pill.tsx";
import { RatingTrend } from "../rating-trend.tsx";
import { RiskMap } from "../risk-map.tsx";
import { TickList } from "../tick-list.tsx";
import { WeekMap } from "../week-map.tsx";
import type { GalleryEntry } from "./gallery-entry.ts";
import { Hold } from "./hold.tsx";
import { longWord, weekDays, weekParts } from "./samples.ts";

const nothing = () => {};

export const toolEntries: readonly GalleryEntry[] = [
  {
    file: "tick-list",
    states: [{ name: "one done, one with a week below it", view: () => <SampleTicks /> }],
  },
  {
    file: "day-dots",
    states: [
      {
        name: "half way the week",
        view: () => (
          <DayDots
            days={(["done", "open", "done", "today", "future", "future", "future"] as const).map(
              (state, index) => ({ key: String(index), state }),
            )}
            caption="5 van 9 dagen"
          />
        ),
      },
    ],
  },
  {
    file: "open-list",
    states: [
      {
        name: "with numbers, details and a pill",
        view: () => (
          <Card>
            <OpenList
              rows={[
                {
                  key: "a",
                  badge: "1",
                  title: "Laat op de avond",
                  detail: "Komt 8, trekt 9",
                  onOpen: nothing,
                },
                {
                  key: "b",
                  badge: "2",
                  title: longWord,
                  mark: <Pill tone="calm">Vermijden</Pill>,
                  onOpen: nothing,
                },
              ]}
            />
          </Card>
        ),
      },
    ],
  },
  {
    file: "risk-map",
    states: [
      {
        name: "four, two on one spot and one counted",
        view: () => (
          <RiskMap
            points={[
              { key: "a", badge: "1", across: 9, up: 9, isCounted: false },
              { key: "b", badge: "2", across: 9, up: 9, isCounted: false },
              { key: "c", badge: "3", across: 2, up: 7, isCounted: true },
              { key: "d", badge: "4", across: 0, up: 0, isCounted: false },
            ]}
            acrossName="hoe vaak"
            upName="hoe hard"
            cornerName="vaak en hard"
            caption="Twee triggers komen vaak en trekken hard."
            onOpen={nothing}
          />
        ),
      },
    ],
  },
  {
    file: "week-map",
    states: [
      {
        name: "one settled, one open",
        view: () => (
          <WeekMap
            caption="Lastige momenten in een week"
            days={weekDays}
            parts={weekParts}
            marks={[
              { day: "2", part: "evening", label: "alleen thuis", isSettled: true },
              { day: "6", part: "night", label: "na het uitgaan", isSettled: false },
            ]}
            addLabel={(day, part) => `Voeg toe: ${day} ${part}`}
            onOpen={nothing}
          />
        ),
      },
    ],
  },
  {
    file: "moment-field",
    states: [
      {
        name: "a day",
        view: () => (
          <Hold initial="2026-11-25">
            {(value, set) => <MomentField type="date" label="Welke dag?" value={value} onInput={set} />}
          </Hold>
        ),
      },
      {
        name: "an hour, empty",
        view: () => (
          <Hold initial="">
            {(value, set) => (
              <MomentField
                type="time"
                label="Hoe laat?"
                hint="Mag leeg blijven."
                value={value}
                onInput={set}
              />
            )}
          </Hold>
        ),
      },
    ],
  },
  {
    file: "rating-trend",
    states: [
      {
        name: "four, one half rated",
        view: () => (
          <RatingTrend
            points={[
              { key: "1", day: "3 nov", label: "Koken", first: 4, second: 7 },
              { key: "2", day: "10 nov", label: "Koken", first: 6, second: null },
              { key: "3", day: "17 nov", label: longWord, first: 5, second: 8 },
              { key: "4", day: "24 nov", label: "Koken", first: 8, second: 9 },
            ]}
            firstName="fijn"
            secondName="betekenis"
            caption="Gemiddeld fijn 5,8 en betekenis 8."
            table={{ title: "Als tabel", day: "Dag", label: "Wat", none: "–" }}
          />
        ),
      },
    ],
  },
];

function SampleTicks() {
  const [done, setDone] = useState<readonly string[]>(["a"]);
  const toggle = (key: string) => () =>
    setDone(done.includes(key) ? done.filter((one) => one !== key) : [...done, key]);
  const tick = (key: string, title: string) => ({
    key,
    title,
    isDone: done.includes(key),
    tickLabel: `Gedaan: ${title}`,
    onTick: toggle(key),
  });
  return (
    <Card>
      <TickList
        ticks={[
          tick("a", "Bed opmaken"),
          {
            ...tick("b", longWord),
            detail: "sinds 3 november",
            edit: { label: "Aanpassen", onClick: nothing },
          },
        ]}
      />
    </Card>
  );
}
