import { BigCode } from "../big-code.tsx";
import { Button } from "../button.tsx";
import { Card } from "../card.tsx";
import { FactList } from "../fact-list.tsx";
import { ItemList } from "../item-list.tsx";
import { Pill } from "../pill.tsx";
import { QrCode } from "../qr-code.tsx";
import { StateHead } from "../state-head.tsx";
import { StepList } from "../step-list.tsx";
import type { GalleryEntry } from "./gallery-entry.ts";
import { longText, longWord } from "./samples.ts";

const remove = <Button kind="plain">Weghalen</Button>;

/** What the screens about devices and the copy on the server are made of. */
export const deviceEntries: readonly GalleryEntry[] = [
  {
    file: "state-head",
    states: [
      { name: "calm", view: () => <StateHead tone="calm" title="Alles staat op de server" /> },
      { name: "busy", view: () => <StateHead tone="busy" title="Je kopie wordt gemaakt" /> },
      { name: "waiting", view: () => <StateHead tone="waiting" title="Nog drie wijzigingen te gaan" /> },
      { name: "alert", view: () => <StateHead tone="alert" title="De server gaf een oudere kopie terug" /> },
      {
        name: "quiet, with an icon of its own, in a card",
        view: () => (
          <Card>
            <StateHead tone="quiet" icon="device" title={`Alles staat alleen op dit toestel, ${longWord}`} />
            <p>{longText}</p>
          </Card>
        ),
      },
    ],
  },
  {
    file: "qr-code",
    states: [
      {
        name: "an address",
        view: () => <QrCode text="https://loslaten.example/toestel#7KQ2M9XWPT" label="QR-code" />,
      },
    ],
  },
  {
    file: "big-code",
    states: [
      { name: "a code", view: () => <BigCode groups={["7KQ2M", "9XWPT"]} separator="-" /> },
      { name: "a number", view: () => <BigCode groups={["482", "913"]} /> },
    ],
  },
  {
    file: "step-list",
    states: [
      {
        name: "three steps",
        view: () => (
          <StepList
            steps={["Pak je andere toestel.", "Open daar Loslaten.", `Kies ${longWord} en ${longText}`]}
          />
        ),
      },
    ],
  },
  {
    file: "item-list",
    states: [
      {
        name: "a list in a card",
        view: () => (
          <Card>
            <ItemList
              items={[
                {
                  key: "this",
                  icon: "device",
                  title: "Android · Chrome",
                  detail: "Sinds 3 november 2026",
                  mark: <Pill>dit toestel</Pill>,
                },
                {
                  key: "other",
                  icon: "device",
                  title: "iPhone · Safari",
                  detail: "Sinds 9 november",
                  action: remove,
                },
                { key: "words", icon: "words", title: `Herstelwoorden ${longWord}`, detail: "Op papier" },
              ]}
            />
          </Card>
        ),
      },
    ],
  },
  {
    file: "fact-list",
    states: [
      {
        name: "a receipt",
        view: () => (
          <Card>
            <FactList
              facts={[
                { name: "Verwijderd op", value: "25 november 2026" },
                { name: "Versleutelde stukjes", value: "1.204" },
                { name: `${longWord} en nog wat`, value: "1,3 MB" },
              ]}
            />
          </Card>
        ),
      },
    ],
  },
];
