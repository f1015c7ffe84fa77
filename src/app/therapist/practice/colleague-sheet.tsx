import { useState } from "preact/hooks";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import type { Colleague } from "../../vault/people/roster.ts";
import { FailureNotice } from "./failure-notice.tsx";
import type { Practice } from "./use-practice.ts";

const text = practiceStrings.team;

type Props = {
  readonly practice: Practice;
  /** Null while nobody was chosen. */
  readonly colleague: Colleague | null;
  readonly onClose: () => void;
};

/** What a lead can do about a colleague. */
export function ColleagueSheet({ practice, colleague, onClose }: Props) {
  const { people, id } = practice;
  const attempt = useAttempt<{ readonly type: string }>();
  const [isSure, setSure] = useState(false);
  const close = (): void => {
    setSure(false);
    onClose();
  };
  const done = async (acted: { readonly ok: boolean }): Promise<void> => {
    if (!acted.ok) return;
    await people.live.refresh(id);
    close();
  };
  const changeRole = async ({ verifyKey, role }: Colleague): Promise<void> => {
    const next = role === "lead" ? "therapist" : "lead";
    await done(await attempt.run<unknown>(() => people.changeRole(id, verifyKey, next)));
  };
  const remove = async ({ verifyKey }: Colleague): Promise<void> => {
    if (!isSure) return setSure(true);
    await done(await attempt.run<unknown>(() => people.removeColleague(id, verifyKey)));
  };
  const name = colleague?.name ?? text.nameless;
  return (
    <Dialog open={colleague !== null} title={name} closeLabel={text.close} onClose={close}>
      {colleague !== null && (
        <>
          <FailureNotice failure={attempt.failure} />
          {colleague.role === "therapist" && <p>{text.sheet.makeLeadHint}</p>}
          <Button kind="quiet" busy={attempt.isBusy} onClick={() => void changeRole(colleague)}>
            {colleague.role === "lead" ? text.sheet.makeTherapist : text.sheet.makeLead}
          </Button>
          <p>{isSure ? text.sheet.removeSure(name) : text.sheet.removeHint}</p>
          <Button kind="danger" busy={attempt.isBusy} onClick={() => void remove(colleague)}>
            {text.sheet.remove}
          </Button>
        </>
      )}
    </Dialog>
  );
}
