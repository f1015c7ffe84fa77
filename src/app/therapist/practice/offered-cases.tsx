import { useEffect, useRef, useState } from "preact/hooks";
import { bytesToHex } from "../../../lib/bytes.ts";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ItemList } from "../../ui/item-list.tsx";
import { LiveRegion } from "../../ui/live-region.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { FailureNotice } from "./failure-notice.tsx";
import type { Practice } from "./use-practice.ts";

const text = practiceStrings.team;

type Offered = Parameters<PeopleActions["acceptCase"]>[0];

/** What colleagues want to give to this person. */
export function OfferedCases({ practice }: { readonly practice: Practice }) {
  const { people, id, live, colleagues } = practice;
  const [offered, setOffered] = useState<readonly Offered[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const attempt = useAttempt<{ readonly type: string }>();
  const looks = useRef(0);
  const look = async (): Promise<void> => {
    looks.current += 1;
    const own = looks.current;
    const found = await people.offeredCases(id);
    // A look that began later has seen more, whichever ends first.
    if (found.ok && own === looks.current) setOffered(found.value);
  };
  // Also when the server is there again: what was asked of it meanwhile had no answer.
  useEffect(() => void look(), [people, id, live.view, live.state]);
  const accept = async (one: Offered): Promise<void> => {
    const accepted = await attempt.run<unknown>(() => people.acceptCase(one));
    if (!accepted.ok) return;
    setSaid(text.offered.accepted);
    await look();
  };
  if (offered.length === 0)
    return said === null ? null : (
      <LiveRegion>
        <p>{said}</p>
      </LiveRegion>
    );
  return (
    <Card tone="foam">
      <h2>{text.offered.title}</h2>
      <FailureNotice failure={attempt.failure} />
      <ItemList
        items={offered.map((one) => ({
          key: one.case,
          icon: "people" as const,
          title: one.title,
          detail: text.offered.from(nameOf(one, colleagues)),
          action: (
            <Button kind="quiet" busy={attempt.isBusy} onClick={() => void accept(one)}>
              {text.offered.accept}
            </Button>
          ),
        }))}
      />
    </Card>
  );
}

function nameOf({ from }: Offered, colleagues: Practice["colleagues"]): string {
  return colleagues.find(({ key }) => key === bytesToHex(from))?.name ?? text.nameless;
}
