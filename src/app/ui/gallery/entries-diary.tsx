import { DateField } from "../date-field.tsx";
import { Disclosure } from "../disclosure.tsx";
import { MarkedText } from "../marked-text.tsx";
import { SearchField } from "../search-field.tsx";
import { TapScale } from "../tap-scale.tsx";
import type { GalleryEntry } from "./gallery-entry.ts";
import { Hold } from "./hold.tsx";
import { longText } from "./samples.ts";

const doNothing = () => {};

export const diaryEntries: readonly GalleryEntry[] = [
  {
    file: "tap-scale",
    states: [
      {
        name: "each number acts at once",
        view: () => (
          <TapScale
            legend="Hoe sterk is de trek nu?"
            hint="Tik op een getal. Het staat dan meteen genoteerd."
            min={0}
            max={10}
            low="geen"
            high="heel sterk"
            onTap={doNothing}
          />
        ),
      },
    ],
  },
  {
    file: "date-field",
    states: [
      {
        name: "a day",
        view: () => (
          <DateField label="Welke dag?" type="date" value="2026-11-22" max="2026-11-22" onPick={doNothing} />
        ),
      },
      {
        name: "a time that is wrong",
        view: () => (
          <DateField
            label="Hoe laat?"
            type="time"
            value="23:10"
            error="Dat moment komt nog. Kies een eerder uur."
            onPick={doNothing}
          />
        ),
      },
    ],
  },
  {
    file: "search-field",
    states: [
      {
        name: "to type in",
        view: () => (
          <Hold<string> initial="">
            {(value, set) => <SearchField label="Zoek in je dagboek" value={value} onInput={set} />}
          </Hold>
        ),
      },
    ],
  },
  {
    file: "marked-text",
    states: [
      {
        name: "a word that was searched for",
        view: () => (
          <p>
            <MarkedText
              pieces={[
                { text: "Na de ", isFound: false },
                { text: "ruzie", isFound: true },
                { text: " ging ik wandelen.", isFound: false },
              ]}
            />
          </p>
        ),
      },
    ],
  },
  {
    file: "disclosure",
    states: [
      {
        name: "a box",
        view: () => (
          <Disclosure summary="Iets van eerder invullen">
            <p>{longText}</p>
          </Disclosure>
        ),
      },
      {
        name: "plain, inside a card",
        view: () => (
          <Disclosure summary="De getallen" look="plain">
            <p>{longText}</p>
          </Disclosure>
        ),
      },
    ],
  },
];
