import { Button } from "../button.tsx";
import { DeskHead } from "../desk-head.tsx";
import type { GalleryEntry } from "./gallery-entry.ts";
import { longText, longWord } from "./samples.ts";

export const deskEntries: readonly GalleryEntry[] = [
  {
    file: "desk-layout",
    states: [
      {
        name: "a whole screen, on its own page",
        view: () => <a href="?screen=desk">desk</a>,
      },
    ],
  },
  {
    file: "desk-head",
    states: [
      { name: "title", view: () => <DeskHead title="Cliënten" /> },
      {
        name: "with a line and something to do",
        view: () => (
          <DeskHead
            title="Sam V."
            lead="Deelt sinds 3 november: dagboek, plan."
            back={{ href: "#back", label: "Terug" }}
            actions={<Button>Weekfeedback</Button>}
          />
        ),
      },
      { name: "long words", view: () => <DeskHead title={longWord} lead={longText} /> },
    ],
  },
];
