import { ActionBar } from "../action-bar.tsx";
import { BottomBar } from "../bottom-bar.tsx";
import { Button } from "../button.tsx";
import { Card } from "../card.tsx";
import { CardHead } from "../card-head.tsx";
import { HelpLink } from "../help-link.tsx";
import { Hero } from "../hero.tsx";
import { IconButton } from "../icon-button.tsx";
import { OrLine } from "../or-line.tsx";
import { PageHeading } from "../page-heading.tsx";
import { TopBar } from "../top-bar.tsx";
import { exampleScreens } from "./example-screens.tsx";
import styles from "./gallery.module.css";
import type { GalleryEntry } from "./gallery-entry.ts";
import { help, longText, longWord, places } from "./samples.ts";

const back = { href: "#back", label: "Terug" };
const hide = <IconButton label="Snel verbergen" icon="hide" onClick={() => {}} />;

export const layoutEntries: readonly GalleryEntry[] = [
  {
    file: "screen",
    states: [
      {
        name: "whole screens, each on its own page",
        view: () => (
          <ul>
            {exampleScreens.map(({ name }) => (
              <li key={name}>
                <a href={`?screen=${name}`}>{name}</a>
              </li>
            ))}
          </ul>
        ),
      },
    ],
  },
  {
    file: "top-bar",
    states: [
      {
        name: "heading and action",
        view: () => <TopBar title={<PageHeading title="Programma" />} actions={hide} />,
      },
      {
        name: "back, words, action",
        view: () => <TopBar back={back} title="Stap 4 · Omgaan met trek" actions={hide} />,
      },
      { name: "back and words", view: () => <TopBar back={back} title="Instellingen" /> },
      {
        name: "back and progress",
        view: () => <TopBar back={back} progress={{ value: 2, max: 5, label: "Onderdeel 2 van 5" }} />,
      },
      {
        name: "long words",
        view: () => <TopBar back={back} title={`${longWord} met je behandelaar`} actions={hide} />,
      },
    ],
  },
  {
    file: "page-heading",
    states: [
      { name: "title", view: () => <PageHeading title="Trek is een golf" /> },
      {
        name: "kicker and title",
        view: () => <PageHeading kicker="Zondag 22 november" title="Goedemiddag, Sam" />,
      },
      {
        name: "long title",
        view: () => <PageHeading kicker={longText} title={`${longWord}: wat heb je nodig?`} />,
      },
    ],
  },
  {
    file: "bottom-bar",
    states: [
      {
        name: "first place",
        view: () => (
          <div class={styles.window}>
            <BottomBar label="Plaatsen" items={places} help={help} />
          </div>
        ),
      },
      {
        name: "last place",
        view: () => (
          <div class={styles.window}>
            <BottomBar
              label="Plaatsen, laatste gekozen"
              items={places.map((place) => ({ ...place, current: place.icon === "plan" }))}
              help={help}
            />
          </div>
        ),
      },
    ],
  },
  {
    file: "action-bar",
    states: [
      {
        name: "one action",
        view: () => (
          <div class={styles.window}>
            <ActionBar>
              <Button>Verder</Button>
            </ActionBar>
          </div>
        ),
      },
      {
        name: "and a quieter one",
        view: () => (
          <div class={styles.window}>
            <ActionBar>
              <Button>Verder</Button>
              <Button kind="plain">Sla over</Button>
            </ActionBar>
          </div>
        ),
      },
    ],
  },
  {
    file: "help-link",
    states: [
      {
        name: "beside the progress of a step",
        view: () => (
          <TopBar
            back={back}
            progress={{ value: 2, max: 5, label: "Onderdeel 2 van 5" }}
            actions={
              <>
                <HelpLink href="#help">Hulp nu</HelpLink>
                {hide}
              </>
            }
          />
        ),
      },
    ],
  },
  {
    file: "card-head",
    states: [
      {
        name: "on",
        view: () => (
          <Card>
            <CardHead icon="lock" title="Pincode" state={{ text: "Aan", isOn: true }} />
            <p>{longText}</p>
          </Card>
        ),
      },
      {
        name: "off",
        view: () => (
          <Card>
            <CardHead icon="fingerprint" title="Snel openen" state={{ text: "Uit", isOn: false }} />
            <p>{longText}</p>
          </Card>
        ),
      },
      {
        name: "no state",
        view: () => (
          <Card>
            <CardHead icon="device" title="Nieuw toestel" />
            <p>{longText}</p>
          </Card>
        ),
      },
      {
        name: "long words",
        view: () => (
          <Card>
            <CardHead icon="key" title={longWord} state={{ text: "Nog niet", isOn: false }} />
          </Card>
        ),
      },
    ],
  },
  {
    file: "or-line",
    states: [{ name: "between two ways", view: () => <OrLine word="of" /> }],
  },
  {
    file: "hero",
    states: [
      { name: "with a name", view: () => <Hero>Lust Leren Loslaten</Hero> },
      { name: "bare", view: () => <Hero /> },
      {
        name: "below, in what is left over",
        view: () => (
          <div class={styles.window}>
            <Hero place="below" />
          </div>
        ),
      },
    ],
  },
];
