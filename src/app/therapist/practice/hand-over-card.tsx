import { useState } from "preact/hooks";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ItemList } from "../../ui/item-list.tsx";
import { LiveRegion } from "../../ui/live-region.tsx";
import type { Colleague } from "../../vault/people/roster.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { HandOverSheet } from "./hand-over-sheet.tsx";
import { type OwnCase, ownCasesIn } from "./own-cases.ts";
import type { Practice } from "./use-practice.ts";

const text = practiceStrings.team.handOver;

type Props = { readonly practice: Practice; readonly own: Colleague };

/** Each client with whom this person works, and to whom they are on their way. */
export function HandOverCard({ practice, own }: Props) {
  const { people, id, colleagues } = practice;
  const [chosen, setChosen] = useState<OwnCase | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const attempt = useAttempt<{ readonly type: string }>();
  const others = colleagues.filter(({ key }) => key !== own.key);
  const cases = ownCasesIn(people, id);
  const check = async (): Promise<void> => {
    // The practice's device does what can be done now: a colleague who said yes is told to the participant.
    await attempt.run<unknown>(async () => {
      const outcomes = await people.keepCircles();
      const trouble = outcomes.find((one) => one.trouble !== null)?.trouble ?? null;
      return trouble === null ? { ok: true, value: null } : { ok: false, error: trouble };
    });
  };
  return (
    <Card>
      <h2>{text.title}</h2>
      <p>{text.body}</p>
      <LiveRegion>{said !== null && <p>{said}</p>}</LiveRegion>
      <FailureNotice failure={attempt.failure} />
      {cases.length === 0 && <p>{text.none}</p>}
      {cases.length > 0 && others.length === 0 && <p>{text.alone}</p>}
      {cases.length > 0 && others.length > 0 && (
        <ItemList
          items={cases.map((one) => {
            const to = others.find(({ key }) => one.handOver?.to.endsWith(key) === true);
            const isWaiting = one.handOver !== null;
            return {
              key: one.space,
              icon: "people" as const,
              title: one.title,
              detail: isWaiting ? text.waiting(to?.name ?? practiceStrings.team.nameless) : undefined,
              action: (
                <Button kind="plain" onClick={() => (isWaiting ? void check() : setChosen(one))}>
                  {isWaiting ? text.check : text.go}
                  <span class="visually-hidden"> {one.title}</span>
                </Button>
              ),
            };
          })}
        />
      )}
      <HandOverSheet
        practice={practice}
        given={chosen}
        others={others}
        onClose={(sent) => {
          setChosen(null);
          if (sent) setSaid(text.told);
        }}
      />
    </Card>
  );
}
