import { useEffect, useState } from "preact/hooks";
import { type PushHere, readPushHere } from "../../../platform/push-here.ts";
import { reminderStrings } from "../../../strings/reminder-strings.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { CardHead } from "../../../ui/card-head.tsx";
import { LiveRegion } from "../../../ui/live-region.tsx";
import { minutesForServer } from "../../../vault/tools/reminders.ts";
import { useApp } from "../../app-model.tsx";
import { isPushOn, type PushProblem, turnPushOff, turnPushOn } from "./device-push.ts";

const text = reminderStrings.push;

const problemText: Readonly<Record<PushProblem, string>> = {
  refused: text.refused,
  "server-off": text.serverOff,
  offline: text.offline,
};

/** A notification without a word, for who wants one: what it takes, what the server learns, and the switch. */
export function PushCard() {
  const app = useApp();
  const [here, setHere] = useState<PushHere | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [wants, setWants] = useState(false);
  const look = async (): Promise<void> => {
    setWants(await isPushOn(app));
    setHere(await readPushHere());
  };
  useEffect(() => {
    void look();
  }, []);
  const hasCopy = app.vault.serverCopy.status.value.type !== "off";
  const hasTimes = minutesForServer(app.data, app.today()).length > 0;
  const isOn = here === "on" && wants && hasCopy;

  async function change(): Promise<void> {
    setBusy(true);
    const problem = isOn ? await turnPushOff(app) : await turnPushOn(app);
    setSaid(problem ? problemText[problem] : isOn ? text.isOff : text.isOn);
    await look();
    setBusy(false);
  }

  return (
    <Card>
      <CardHead
        icon="device"
        title={text.title}
        state={{ text: isOn ? text.states.on : text.states.off, isOn }}
      />
      <p>{text.about}</p>
      {!hasCopy && (
        <>
          <p>{text.needsCopy}</p>
          <ButtonLink href="/instellingen/bewaren" kind="quiet">
            {text.toCopy}
          </ButtonLink>
        </>
      )}
      {hasCopy && here === "unsupported" && <p>{text.unsupported}</p>}
      {hasCopy && here === "denied" && <p>{text.denied}</p>}
      {hasCopy && (here === "on" || here === "off") && (
        <>
          <p>{text.learns}</p>
          <p>{text.service}</p>
          {hasTimes || isOn ? (
            <Button kind="quiet" busy={isBusy} onClick={() => void change()}>
              {isOn ? text.turnOff : text.turnOn}
            </Button>
          ) : (
            <p>{text.needsReminder}</p>
          )}
        </>
      )}
      <LiveRegion>{said !== null && <p>{said}</p>}</LiveRegion>
    </Card>
  );
}
