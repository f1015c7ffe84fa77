import { ownBuddyStrings } from "../../../strings/own-buddy-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { LinkRow } from "../../../ui/link-row.tsx";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
import type { LiveCircle } from "../../../vault/people/live-circles.ts";
import { SignalChoices } from "./signal-choices.tsx";

const text = ownBuddyStrings.signal;

type Props = { readonly people: PeopleActions; readonly live: LiveCircle };

/** The signal on the buddy's own screen, with what else can be done about it. */
export function SignalCard({ people, live }: Props) {
  const { space, title: name } = live.kept;
  const chosen = people.readSignal(live.kept.signal);
  return (
    <Card>
      <h2>{text.title}</h2>
      <p>{text.hint(name)}</p>
      <SignalChoices people={people} live={live} />
      {chosen === "call-me" && (
        <>
          <p>{text.slow(name)}</p>
          <LinkRow href="/hulp-nu" label={text.help} />
        </>
      )}
      {chosen !== null && (
        <Button kind="plain" onClick={() => void people.setBuddySignal(space, null)}>
          {text.take}
        </Button>
      )}
    </Card>
  );
}
