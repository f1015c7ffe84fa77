import { useEffect, useState } from "preact/hooks";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CardHead } from "../../ui/card-head.tsx";
import { ItemList } from "../../ui/item-list.tsx";
import { LiveRegion } from "../../ui/live-region.tsx";
import type { Colleague } from "../../vault/people/roster.ts";
import type { EscrowCase } from "./escrow-case.ts";
import { EscrowSheet } from "./escrow-sheet.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import styles from "./practice.module.css";
import type { Practice } from "./use-practice.ts";

const text = practiceStrings.team.escrow;

type Props = { readonly practice: Practice; readonly own: Colleague };

/** A key of the practice for when a therapist falls away: who keeps it, and whom it can help. */
export function EscrowCard({ practice, own }: Props) {
  const { people, id, escrow, live } = practice;
  const [isMine, setMine] = useState(false);
  const [cases, setCases] = useState<readonly EscrowCase[]>([]);
  const [chosen, setChosen] = useState<EscrowCase | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const attempt = useAttempt<{ readonly type: string }>();
  const look = async (): Promise<void> => {
    setMine((await people.ownEscrowKey(id)) !== null);
    const found = await people.escrowCases(id);
    if (found.ok) setCases(found.value);
  };
  useEffect(() => void look(), [people, id, escrow, live.view]);
  const make = async (): Promise<void> => {
    const made = await attempt.run<unknown>(() => people.addEscrow(id));
    if (!made.ok) return;
    await people.live.refresh(id);
    await look();
  };
  if (escrow === null && own.role !== "lead") return null;
  return (
    <Card>
      <CardHead icon="key" title={text.title} />
      <p>{text.body}</p>
      <LiveRegion>{said !== null && <p>{said}</p>}</LiveRegion>
      <FailureNotice failure={attempt.failure} />
      {escrow === null && (
        <>
          <p>{text.none}</p>
          <Button kind="quiet" busy={attempt.isBusy} onClick={() => void make()}>
            {text.set}
          </Button>
        </>
      )}
      {escrow !== null && <p>{isMine ? text.mine : text.other}</p>}
      {escrow !== null && isMine && (
        <div class={styles.stack}>
          <h3>{text.cases}</h3>
          {cases.length === 0 ? (
            <p>{text.noCases}</p>
          ) : (
            <ItemList
              items={cases.map((one) => ({
                key: one.case,
                icon: "people" as const,
                title: one.title,
                action: (
                  <Button kind="plain" onClick={() => setChosen(one)}>
                    {text.open}
                    <span class="visually-hidden"> {one.title}</span>
                  </Button>
                ),
              }))}
            />
          )}
        </div>
      )}
      <EscrowSheet
        practice={practice}
        own={own}
        given={chosen}
        onClose={(wasTold) => {
          setChosen(null);
          if (wasTold !== null) setSaid(wasTold ? text.done : text.waiting);
        }}
      />
    </Card>
  );
}
