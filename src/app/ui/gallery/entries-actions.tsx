import { Button, ButtonLink } from "../button.tsx";
import { Card } from "../card.tsx";
import { Dialog } from "../dialog.tsx";
import { Icon } from "../icon.tsx";
import { IconButton } from "../icon-button.tsx";
import { type IconName, iconPaths } from "../icon-paths.ts";
import { LinkRow } from "../link-row.tsx";
import { PillLink } from "../pill-link.tsx";
import { SortList } from "../sort-list.tsx";
import { Toast } from "../toast.tsx";
import styles from "./gallery.module.css";
import type { GalleryEntry } from "./gallery-entry.ts";
import { Hold } from "./hold.tsx";
import { longText } from "./samples.ts";

const iconNames = Object.keys(iconPaths).filter((name): name is IconName => name in iconPaths);

export const actionEntries: readonly GalleryEntry[] = [
  {
    file: "button",
    states: [
      { name: "primary", view: () => <Button>Ga verder</Button> },
      { name: "quiet", view: () => <Button kind="quiet">Ik heb een code of account</Button> },
      { name: "plain", view: () => <Button kind="plain">Sla over</Button> },
      { name: "danger", view: () => <Button kind="danger">Verwijder alles</Button> },
      { name: "disabled", view: () => <Button disabled>Ga verder</Button> },
      {
        name: "quiet, disabled",
        view: () => (
          <Button kind="quiet" disabled>
            Ga verder
          </Button>
        ),
      },
      { name: "busy", view: () => <Button busy>Bewaar</Button> },
      {
        name: "with an icon",
        view: () => (
          <Button kind="quiet">
            <Icon name="print" />
            Afdrukken
          </Button>
        ),
      },
      {
        name: "long text",
        view: () => <Button>Bewaar mijn terugvalpreventieplan en deel het met mijn behandelaar</Button>,
      },
      { name: "link", view: () => <ButtonLink href="#link">Begin · 15 minuten</ButtonLink> },
    ],
  },
  {
    file: "link-row",
    states: [
      {
        name: "in a card, with and without a detail",
        view: () => (
          <Card>
            <LinkRow href="#lock" label="Slot" detail="Pincode van zes cijfers" />
            <LinkRow href="#words" label="Herstelwoorden" detail={longText} />
            <LinkRow href="#about" label="Over dit programma" />
          </Card>
        ),
      },
    ],
  },
  {
    file: "icon-button",
    states: [
      { name: "button", view: () => <IconButton label="Snel verbergen" icon="hide" onClick={() => {}} /> },
      { name: "link", view: () => <IconButton label="Instellingen" icon="settings" href="#settings" /> },
    ],
  },
  {
    file: "icon",
    states: [
      {
        name: "all of them",
        view: () => (
          <ul class={styles.icons}>
            {iconNames.map((name) => (
              <li key={name}>
                <Icon name={name} />
                <span>{name}</span>
              </li>
            ))}
          </ul>
        ),
      },
    ],
  },
  {
    file: "dialog",
    states: [
      {
        name: "opens with a button",
        view: () => (
          <Hold initial={false}>
            {(open, set) => (
              <>
                <Button kind="quiet" onClick={() => set(true)}>
                  Stop met delen
                </Button>
                <Dialog open={open} title="Stoppen met delen?" closeLabel="Sluit" onClose={() => set(false)}>
                  <p>Je behandelaar ziet je dagboek vanaf nu niet meer. Wat al is gelezen, blijft gelezen.</p>
                  <Button onClick={() => set(false)}>Stop met delen</Button>
                  <Button kind="quiet" onClick={() => set(false)}>
                    Laat het zo
                  </Button>
                </Dialog>
              </>
            )}
          </Hold>
        ),
      },
    ],
  },
  {
    file: "toast",
    states: [
      {
        name: "with an action",
        view: () => (
          <div class={styles.window} data-height="low">
            <Toast action={<Button kind="plain">Zet terug</Button>}>Maatregel weggehaald</Toast>
          </div>
        ),
      },
      {
        name: "long text",
        view: () => (
          <div class={styles.window} data-height="low">
            <Toast>Bewaard op dit toestel. Zodra er internet is, gaat het versleuteld naar de server.</Toast>
          </div>
        ),
      },
    ],
  },
  {
    file: "pill-link",
    states: [{ name: "beside a title", view: () => <PillLink href="#print" label="Afdrukken" /> }],
  },
  {
    file: "sort-list",
    states: [
      {
        name: "three lines",
        view: () => <SampleSortList initial={["bel Mark", longText, "loop naar buiten"]} />,
      },
      { name: "one line", view: () => <SampleSortList initial={["bel Mark"]} /> },
    ],
  },
];

function SampleSortList({ initial }: { readonly initial: readonly string[] }) {
  return (
    <Hold<readonly string[]> initial={initial}>
      {(lines, set) => (
        <SortList
          label="Wat mij helpt"
          rows={lines.map((text) => ({ id: text, text }))}
          editLabel={(text) => `Verander: ${text}`}
          upLabel={(text) => `Omhoog: ${text}`}
          downLabel={(text) => `Omlaag: ${text}`}
          placeText={(text, place, count) => `${text}: plaats ${place} van ${count}`}
          onEdit={() => {}}
          onMove={(id, by) => {
            const from = lines.indexOf(id);
            set(lines.toSpliced(from, 1).toSpliced(from + by, 0, id));
          }}
        />
      )}
    </Hold>
  );
}
