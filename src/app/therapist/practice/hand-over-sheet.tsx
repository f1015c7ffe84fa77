import { useState } from "preact/hooks";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import type { Colleague } from "../../vault/people/roster.ts";
import { FailureNotice } from "./failure-notice.tsx";
import type { OwnCase } from "./own-cases.ts";
import type { Practice } from "./use-practice.ts";

const text = practiceStrings.team.handOver;
const ways = ["stays", "leaves"] as const;

type Props = {
  readonly practice: Practice;
  readonly given: OwnCase | null;
  readonly others: readonly Colleague[];
  readonly onClose: (wasSent: boolean) => void;
};

/** To whom, and for how long. The colleague says yes first; then the participant's device lets them in. */
export function HandOverSheet({ practice, given, others, onClose }: Props) {
  const attempt = useAttempt<{ readonly type: string }>();
  const [to, setTo] = useState<string | null>(null);
  const [way, setWay] = useState<(typeof ways)[number]>("stays");
  const send = async (one: OwnCase): Promise<void> => {
    const colleague = others.find(({ key }) => key === to) ?? others[0];
    if (colleague === undefined) return;
    const sent = await attempt.run<unknown>(() =>
      practice.people.handOver(one.space, colleague.identity, { stays: way === "stays" }),
    );
    if (sent.ok) onClose(true);
  };
  return (
    <Dialog
      open={given !== null}
      title={text.sheet(given?.title ?? "")}
      closeLabel={practiceStrings.team.close}
      onClose={() => onClose(false)}
    >
      {given !== null && (
        <>
          <ChoiceList
            name="hand-over-to"
            legend={text.to}
            options={others.map(({ key, name }) => ({
              id: key,
              label: name ?? practiceStrings.team.nameless,
            }))}
            value={to ?? others[0]?.key ?? null}
            onChange={setTo}
          />
          <ChoiceList
            name="hand-over-way"
            legend={text.how}
            options={ways.map((id) => ({ id, ...text[id] }))}
            value={way}
            onChange={(id) => setWay(ways.find((one) => one === id) ?? "stays")}
          />
          <FailureNotice failure={attempt.failure} />
          <Button busy={attempt.isBusy} onClick={() => void send(given)}>
            {text.send}
          </Button>
        </>
      )}
    </Dialog>
  );
}
