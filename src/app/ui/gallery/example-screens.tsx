import type { ComponentType } from "preact";
import { ActionBar } from "../action-bar.tsx";
import { BarRow } from "../bar-row.tsx";
import { BottomBar } from "../bottom-bar.tsx";
import { Button, ButtonLink } from "../button.tsx";
import { Card } from "../card.tsx";
import { CheckList } from "../check-list.tsx";
import { DeskHead } from "../desk-head.tsx";
import { DeskLayout } from "../desk-layout.tsx";
import { EvidenceBox } from "../evidence-box.tsx";
import { HelpLink } from "../help-link.tsx";
import { Hero } from "../hero.tsx";
import { IconButton } from "../icon-button.tsx";
import { PageHeading } from "../page-heading.tsx";
import { Pill } from "../pill.tsx";
import { Scale } from "../scale.tsx";
import { Screen } from "../screen.tsx";
import { Shoreline } from "../shoreline.tsx";
import { TopBar } from "../top-bar.tsx";
import { WeekStrip } from "../week-strip.tsx";
import styles from "./gallery.module.css";
import { Hold } from "./hold.tsx";
import { bodyOptions, help, longText, places, steps, week } from "./samples.ts";

const hide = <IconButton label="Snel verbergen" icon="hide" onClick={() => {}} />;

/** The screens of the design, made of these components only. */
export const exampleScreens: readonly { readonly name: string; readonly view: ComponentType }[] = [
  { name: "start", view: Start },
  { name: "today", view: Today },
  { name: "programme", view: Programme },
  { name: "step", view: Step },
  { name: "insight", view: Insight },
  { name: "plan", view: Plan },
  { name: "desk", view: Desk },
];

function bar(current: string) {
  const items = places.map((place) => ({ ...place, current: place.icon === current }));
  return <BottomBar label="Plaatsen" items={items} help={help} />;
}

function Start() {
  return (
    <Screen>
      <Hero>Lust Leren Loslaten</Hero>
      <PageHeading title="Grip krijgen op je verlangens. In jouw tempo." />
      <p>
        Een programma in veertien stappen, met hulp voor moeilijke momenten. Alles wat je schrijft, kun alleen
        jij lezen.
      </p>
      <ButtonLink href="#begin">Begin · 15 minuten</ButtonLink>
      <ButtonLink href="#code" kind="quiet">
        Ik heb een code of account
      </ButtonLink>
      <p class={`${styles.soft} ${styles.centre}`}>
        Nu in gevaar of in crisis? <a href="#call">Bel 112 of 113</a>
      </p>
    </Screen>
  );
}

function Today() {
  return (
    <Screen
      top={
        <TopBar title={<PageHeading kicker="Zondag 22 november" title="Goedemiddag, Sam" />} actions={hide} />
      }
      bar={bar("today")}
    >
      <Card>
        <Hold<number | null> initial={3}>
          {(value, set) => (
            <Scale
              name="urge"
              legend="Hoe is het nu?"
              hint="Trek, van 0 (geen) tot 10 (heel sterk)"
              min={0}
              max={10}
              value={value}
              low="geen"
              high="heel sterk"
              onChange={set}
            />
          )}
        </Hold>
      </Card>
      <Card tone="deep">
        <p class={styles.soft}>Stap 4 · Omgaan met trek</p>
        <h2>Een golf die weer zakt</h2>
        <p class={styles.soft}>Nog 12 minuten. Je bent bij oefening 2 van 4.</p>
        <ButtonLink href="#go">Ga verder</ButtonLink>
      </Card>
      <Card>
        <div class={styles.between}>
          <h3>Deze week</h3>
          <Pill>4 van 5 op koers</Pill>
        </div>
        <WeekStrip days={week} />
        <p class={styles.soft}>
          Woensdag heb je bekeken wat er gebeurde. Daar kwam één nieuwe maatregel uit.
        </p>
      </Card>
    </Screen>
  );
}

function Programme() {
  return (
    <Screen
      top={
        <TopBar
          title={<PageHeading title="Programma" />}
          actions={<IconButton label="Meer" icon="more" onClick={() => {}} />}
        />
      }
      bar={bar("programme")}
    >
      <p class={styles.soft}>Week 4 · 5 van 14 stappen gedaan</p>
      <Shoreline steps={steps} />
    </Screen>
  );
}

function Step() {
  return (
    <Screen
      top={
        <TopBar
          back={{ href: "#back", label: "Terug" }}
          progress={{ value: 2, max: 5, label: "Onderdeel 2 van 5" }}
        />
      }
      bar={
        <ActionBar>
          <Button>Verder</Button>
        </ActionBar>
      }
    >
      <PageHeading title="Trek is een golf" />
      <p>{longText}</p>
      <p>
        Vechten maakt de golf vaak hoger. Kijken helpt: <em>daar is trek, ik voel het in mijn buik.</em>
      </p>
      <EvidenceBox title="Wat weten we hiervan?">
        <p>
          Oefenen met kijken naar trek is onderzocht bij verslaving. Bij seks en porno zijn er nog weinig
          studies.
        </p>
      </EvidenceBox>
      <Hold<readonly string[]> initial={["belly", "hands"]}>
        {(values, set) => (
          <CheckList
            name="body"
            legend="Waar voel jij trek?"
            options={bodyOptions}
            values={values}
            exclusive={["none"]}
            look="chips"
            onChange={set}
          />
        )}
      </Hold>
    </Screen>
  );
}

function Insight() {
  return (
    <Screen
      top={<TopBar title={<PageHeading title="Inzicht" />} actions={<Pill>28 dagen</Pill>} />}
      bar={bar("insight")}
    >
      <div class={styles.pair}>
        <Card>
          <p class={styles.soft}>Golven gehaald</p>
          <p class={styles.big}>14 / 17</p>
        </Card>
        <Card>
          <p class={styles.soft}>Op koers</p>
          <p class={styles.big}>23 / 28</p>
        </Card>
      </div>
      <Card>
        <h2>Wat ging eraan vooraf?</h2>
        <BarRow label="Laat op" value={9} max={17} valueText="9 van 17" />
        <BarRow label="Ruzie" value={5} max={17} valueText="5 van 17" />
        <BarRow label="Alleen thuis" value={3} max={17} valueText="3 van 17" />
      </Card>
    </Screen>
  );
}

function Plan() {
  return (
    <Screen
      top={
        <TopBar
          title={<PageHeading title="Mijn plan" />}
          actions={<IconButton label="Afdrukken" icon="print" onClick={() => {}} />}
        />
      }
      bar={bar("plan")}
    >
      <Card tone="calm" edge>
        <h2>Groen · het gaat goed</h2>
        <ul>
          <li>Telefoon slaapt in de keuken</li>
          <li>Drie keer per week hardlopen</li>
        </ul>
      </Card>
      <Card tone="alert" edge>
        <h2>Oranje · let op</h2>
        <ul>
          <li>Ik blijf laat op, scrol zonder doel</li>
          <li>
            <strong>Dan:</strong> app Mark “oranje”, douche, boek
          </li>
        </ul>
      </Card>
      <Card tone="surge" edge>
        <h2>Rood · nu doen</h2>
        <ul>
          <li>Ik zoek beelden of een date</li>
          <li>
            <strong>Dan:</strong> Hulp nu, huis uit, bel Mark
          </li>
        </ul>
      </Card>
      <Button kind="quiet">Deel met mijn behandelaar</Button>
    </Screen>
  );
}

function Desk() {
  return (
    <DeskLayout
      brand={{ href: "#desk", name: "Loslaten", part: "praktijk" }}
      label="Plaatsen aan het bureau"
      items={[
        {
          href: "#cases",
          label: "Cliënten",
          icon: "people",
          current: true,
          count: { value: 18, text: "18 cliënten" },
        },
        {
          href: "#messages",
          label: "Berichten",
          icon: "message",
          current: false,
          count: { value: 3, text: "3 ongelezen" },
        },
        { href: "#settings", label: "Instellingen", icon: "settings", current: false },
      ]}
      tools={
        <>
          <HelpLink href="#help">Hulp nu</HelpLink>
          {hide}
        </>
      }
      skip="Naar de inhoud"
    >
      <DeskHead title="Cliënten" lead="Gesorteerd op: heeft je nodig" actions={<Button>Uitnodigen</Button>} />
      <Card>
        <h2>Sam V.</h2>
        <p>{longText}</p>
      </Card>
    </DeskLayout>
  );
}
