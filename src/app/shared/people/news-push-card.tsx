import { useEffect, useState } from "preact/hooks";
import { type PushHere, readPushHere } from "../../platform/push-here.ts";
import { newsPushStrings } from "../../strings/news-push-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CardHead } from "../../ui/card-head.tsx";
import { LiveRegion } from "../../ui/live-region.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { useHome } from "../home-model.ts";
import { isNewsPushOn, turnNewsPushOff, turnNewsPushOn } from "./news-push.ts";

const text = newsPushStrings;

type State = { readonly here: PushHere; readonly isOn: boolean };

/** A notification of news without a word, for who wants one: what it takes, what the server learns, and the switch. */
export function NewsPushCard({ people }: { readonly people: PeopleActions }) {
  const home = useHome();
  const [state, setState] = useState<State | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const look = async (): Promise<void> =>
    setState({ here: await readPushHere(), isOn: await isNewsPushOn(home) });
  useEffect(() => {
    void look();
  }, []);
  if (state === null) return null;
  const { here, isOn } = state;

  async function change(): Promise<void> {
    setBusy(true);
    const problem = isOn ? await turnNewsPushOff(home, people) : await turnNewsPushOn(home, people);
    setSaid(problem !== null ? text.problems[problem] : isOn ? text.isOff : text.isOn);
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
      {here === "unsupported" && <p>{text.unsupported}</p>}
      {here === "denied" && <p>{text.denied}</p>}
      {(here === "on" || here === "off") && (
        <>
          {!isOn && (
            <>
              <p>{text.learns}</p>
              <p>{text.service}</p>
            </>
          )}
          <p>{text.alarm}</p>
          <Button kind="quiet" busy={isBusy} onClick={() => void change()}>
            {isOn ? text.turnOff : text.turnOn}
          </Button>
        </>
      )}
      <LiveRegion>{said !== null && <p>{said}</p>}</LiveRegion>
    </Card>
  );
}
