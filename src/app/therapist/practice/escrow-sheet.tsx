import { useState } from "preact/hooks";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import type { Colleague } from "../../vault/people/roster.ts";
import type { EscrowCase } from "./escrow-case.ts";
import { FailureNotice } from "./failure-notice.tsx";
import type { Practice } from "./use-practice.ts";

const text = practiceStrings.team;

type Props = {
  readonly practice: Practice;
  readonly own: Colleague;
  readonly given: EscrowCase | null;
  /** Null when nothing was done; true when the participant was told, false while the colleague has to say yes. */
  readonly onClose: (wasTold: boolean | null) => void;
};

/** Gives a client to a colleague with the key of the practice; the participant's log tells that it was used. */
export function EscrowSheet({ practice, own, given, onClose }: Props) {
  const { people, colleagues } = practice;
  const others = colleagues.filter(({ key }) => key !== own.key);
  const [to, setTo] = useState<string | null>(null);
  const attempt = useAttempt<{ readonly type: string }>();
  const give = async (one: EscrowCase): Promise<void> => {
    const colleague = others.find(({ key }) => key === to) ?? others[0];
    if (colleague === undefined) return;
    const sent = await attempt.run<boolean>(() => people.handOverByEscrow(one, colleague.identity));
    if (sent.ok) onClose(sent.value);
  };
  return (
    <Dialog
      open={given !== null}
      title={text.handOver.sheet(given?.title ?? "")}
      closeLabel={text.close}
      onClose={() => onClose(null)}
    >
      {given !== null &&
        (others.length === 0 ? (
          <p>{text.handOver.alone}</p>
        ) : (
          <>
            <ChoiceList
              name="escrow-to"
              legend={text.handOver.to}
              options={others.map(({ key, name }) => ({ id: key, label: name ?? text.nameless }))}
              value={to ?? others[0]?.key ?? null}
              onChange={setTo}
            />
            <p>{text.escrow.log}</p>
            <FailureNotice failure={attempt.failure} />
            <Button busy={attempt.isBusy} onClick={() => void give(given)}>
              {text.escrow.open}
            </Button>
          </>
        ))}
    </Dialog>
  );
}
