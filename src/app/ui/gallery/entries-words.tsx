import { Button } from "../button.tsx";
import { Card } from "../card.tsx";
import { EmptyState } from "../empty-state.tsx";
import { EvidenceBox } from "../evidence-box.tsx";
import { LiveRegion } from "../live-region.tsx";
import { Notice } from "../notice.tsx";
import { Paper } from "../paper.tsx";
import { PhoneCard } from "../phone-card.tsx";
import { Pill } from "../pill.tsx";
import { PrintSheet } from "../print-sheet.tsx";
import { WordGrid } from "../word-grid.tsx";
import { WriteLine } from "../write-line.tsx";
import styles from "./gallery.module.css";
import type { GalleryEntry } from "./gallery-entry.ts";
import { longText, longWord, recoveryWords } from "./samples.ts";

export const wordEntries: readonly GalleryEntry[] = [
  {
    file: "card",
    states: [
      {
        name: "paper",
        view: () => (
          <Card>
            <h3>Wat helpt</h3>
            <p>{longText}</p>
          </Card>
        ),
      },
      {
        name: "foam",
        view: () => (
          <Card tone="foam">
            <h3>Rustig vlak</h3>
            <p>Voor iets dat erbij hoort.</p>
          </Card>
        ),
      },
      {
        name: "deep",
        view: () => (
          <Card tone="deep">
            <h3>Een golf die weer zakt</h3>
            <p>
              Nog 12 minuten. Je bent bij <a href="#two">oefening 2 van 4</a>.
            </p>
            <Button>Ga verder</Button>
            <Button kind="quiet">Later</Button>
          </Card>
        ),
      },
      {
        name: "calm, with an edge",
        view: () => (
          <Card tone="calm" edge>
            <h3>Groen · het gaat goed</h3>
            <ul>
              <li>Telefoon slaapt in de keuken</li>
            </ul>
          </Card>
        ),
      },
      {
        name: "alert, with an edge",
        view: () => (
          <Card tone="alert" edge>
            <h3>Oranje · let op</h3>
            <ul>
              <li>Ik blijf laat op</li>
            </ul>
          </Card>
        ),
      },
      {
        name: "surge, with an edge",
        view: () => (
          <Card tone="surge" edge>
            <h3>Rood · nu doen</h3>
            <ul>
              <li>Huis uit, bel Mark</li>
            </ul>
          </Card>
        ),
      },
      { name: "one very long word", view: () => <Card>{`${longWord}${longWord.toLowerCase()}`}</Card> },
    ],
  },
  {
    file: "notice",
    states: [
      { name: "info", view: () => <Notice tone="info">Deze app belt niemand voor je.</Notice> },
      {
        name: "calm",
        view: () => (
          <Notice tone="calm" title="Bewaard">
            Je plan staat op dit toestel.
          </Notice>
        ),
      },
      {
        name: "alert",
        view: () => (
          <Notice tone="alert" title="Nog geen papier gemaakt">
            {longText}
          </Notice>
        ),
      },
      {
        name: "error",
        view: () => (
          <Notice tone="error" title="Geen verbinding">
            Je antwoord staat veilig op dit toestel. Ik probeer het straks opnieuw.
          </Notice>
        ),
      },
      {
        name: "live",
        view: () => (
          <Notice tone="info" live>
            Er is een nieuwe versie. Je kunt nu vernieuwen.
          </Notice>
        ),
      },
    ],
  },
  {
    file: "pill",
    states: [
      {
        name: "every tone",
        view: () => (
          <p class={styles.row}>
            <Pill>5 van 6 op koers</Pill>
            <Pill tone="calm">op koers</Pill>
            <Pill tone="alert">2 uitglijders</Pill>
            <Pill tone="surge">nu nodig</Pill>
            <Pill tone="outline">28 dagen</Pill>
          </p>
        ),
      },
    ],
  },
  {
    file: "evidence-box",
    states: [
      {
        name: "default",
        view: () => (
          <EvidenceBox title="Wat weten we hiervan?">
            <p>
              Oefenen met kijken naar trek is onderzocht bij verslaving. Bij seks en porno zijn er nog weinig
              studies.
            </p>
          </EvidenceBox>
        ),
      },
    ],
  },
  {
    file: "phone-card",
    states: [
      {
        name: "default",
        view: () => (
          <PhoneCard
            name="Een hulplijn"
            number="0900 1234"
            dialHref="#dial"
            about="Praten met iemand, ook ’s nachts."
            meta="Dag en nacht · gratis"
          />
        ),
      },
      {
        name: "long text",
        view: () => (
          <PhoneCard
            name="Vereniging voor naasten van mensen met een verslaving"
            number="088 000 00 00 (keuze 3)"
            dialHref="#dial-long"
            about={longText}
            meta="Maandag tot en met vrijdag van 9.00 tot 17.00 uur · je betaalt je gewone belkosten"
          />
        ),
      },
    ],
  },
  { file: "word-grid", states: [{ name: "twelve words", view: () => <WordGrid words={recoveryWords} /> }] },
  {
    file: "paper",
    states: [
      {
        name: "a page, as a picture",
        view: () => (
          <Paper kind="a4" size={0} onFit={() => {}}>
            <p>{longText}</p>
          </Paper>
        ),
      },
      {
        name: "a card, as a picture",
        view: () => (
          <Paper kind="card" size={2} onFit={() => {}}>
            <p>{longText}</p>
          </Paper>
        ),
      },
    ],
  },
  {
    file: "print-sheet",
    states: [
      {
        name: "on paper only: print this page to see it",
        view: () => (
          <>
            <p>Op papier staat hier één blad.</p>
            <PrintSheet>
              <h1>Mijn twaalf woorden</h1>
              <WordGrid words={recoveryWords} />
              <WriteLine label="Opgeschreven op" />
            </PrintSheet>
          </>
        ),
      },
    ],
  },
  { file: "write-line", states: [{ name: "a date", view: () => <WriteLine label="Opgeschreven op" /> }] },
  {
    file: "empty-state",
    states: [
      {
        name: "default",
        view: () => (
          <EmptyState title="Hier zie je straks wanneer trek vaak komt">
            <p>Daarvoor heb ik ongeveer een week dagboek nodig.</p>
            <Button>Vul vandaag in</Button>
          </EmptyState>
        ),
      },
    ],
  },
  {
    file: "live-region",
    states: [
      { name: "polite", view: () => <LiveRegion>Dit wordt voorgelezen als het verandert.</LiveRegion> },
    ],
  },
];
