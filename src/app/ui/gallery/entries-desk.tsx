import { Button } from "../button.tsx";
import { Card } from "../card.tsx";
import { ChainCards } from "../chain-cards.tsx";
import { DataTable } from "../data-table.tsx";
import { DeskGrid, DeskStack } from "../desk-grid.tsx";
import { DeskHead } from "../desk-head.tsx";
import { LinkTabs } from "../link-tabs.tsx";
import { PersonList } from "../person-list.tsx";
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
  {
    file: "person-list",
    states: [
      {
        name: "with reasons, and one that is chosen",
        view: () => (
          <PersonList
            rows={[
              {
                key: "1",
                href: "#sam",
                name: "Sam V.",
                detail: "Laatst ingevuld: gisteren",
                notes: ["2 uitglijders in twee weken.", "Wil 1 ding bespreken."],
                mark: { tone: "alert", text: "2 uitglijders" },
                current: true,
              },
              {
                key: "2",
                href: "#long",
                name: longWord,
                detail: longText,
                mark: { tone: "calm", text: "rustig" },
              },
            ]}
          />
        ),
      },
      {
        name: "narrow",
        view: () => (
          <PersonList
            look="narrow"
            rows={[
              {
                key: "1",
                href: "#kim",
                name: "J. de W.",
                detail: "11 dagen stil",
                mark: { tone: "alert", text: "stil" },
              },
            ]}
          />
        ),
      },
    ],
  },
  {
    file: "link-tabs",
    states: [
      {
        name: "the first is open",
        view: () => (
          <LinkTabs
            label="Over Sam"
            tabs={[
              { href: "#1", label: "Overzicht", current: true },
              { href: "#2", label: "Programma", current: false },
              { href: "#3", label: "Metingen", current: false },
            ]}
          />
        ),
      },
    ],
  },
  {
    file: "desk-grid",
    states: [
      {
        name: "a wide one and two small ones",
        view: () => (
          <DeskGrid look="split">
            <Card>
              <h3>Metingen</h3>
            </Card>
            <DeskStack>
              <Card>
                <h3>Sinds je laatste feedback</h3>
              </Card>
              <Card>
                <h3>Risicomomenten</h3>
              </Card>
            </DeskStack>
          </DeskGrid>
        ),
      },
    ],
  },
  {
    file: "chain-cards",
    states: [
      {
        name: "five links",
        view: () => (
          <ChainCards
            cards={[
              { title: "Ervoor", text: "Ruzie, laat nog werken", tone: "foam" },
              { title: "Wissel", text: "Telefoon mee naar bed", tone: "alert" },
              { title: "Gedachte", text: "Ik heb het verdiend", tone: "foam" },
              { title: "Gedrag", text: "40 minuten", tone: "surge" },
              { title: "Geleerd", text: longWord, tone: "calm" },
            ]}
          />
        ),
      },
    ],
  },
  {
    file: "data-table",
    states: [
      {
        name: "three columns",
        view: () => (
          <DataTable
            caption="Wie heeft gekeken"
            head={["Wanneer", "Wie", "Wat"]}
            rows={[
              ["wo 25 nov, 21:40", "jij", "keek"],
              ["di 3 nov, 20:10", longWord, "deelde: dagboek, plan"],
            ]}
          />
        ),
      },
    ],
  },
];
