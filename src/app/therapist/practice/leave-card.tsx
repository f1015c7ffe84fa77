import { useState } from "preact/hooks";
import { useHome } from "../../shared/home-model.ts";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { ownCasesIn } from "./own-cases.ts";
import type { Practice } from "./use-practice.ts";

const text = practiceStrings.team.leave;

/** Going: first the clients are given to somebody, so that nobody is left without a therapist by a tap. */
export function LeaveCard({ practice }: { readonly practice: Practice }) {
  const { router, at } = useHome();
  const { people, id } = practice;
  const [isAsking, setAsking] = useState(false);
  const attempt = useAttempt<{ readonly type: string }>();
  const cases = ownCasesIn(people, id).length;
  const leave = async (): Promise<void> => {
    const left = await attempt.run<unknown>(() => people.leavePractice(id));
    if (!left.ok) return;
    setAsking(false);
    router.replace(at("/"));
  };
  return (
    <Disclosure summary={text.title}>
      <p>{text.body}</p>
      {cases > 0 ? (
        <>
          <p>{text.first(cases)}</p>
          <p>{text.anyway}</p>
        </>
      ) : (
        <Button kind="danger" onClick={() => setAsking(true)}>
          {text.go}
        </Button>
      )}
      <Dialog
        open={isAsking}
        title={text.sure}
        closeLabel={practiceStrings.team.close}
        onClose={() => setAsking(false)}
      >
        <p>{text.sureBody}</p>
        <FailureNotice failure={attempt.failure} />
        <Button kind="danger" busy={attempt.isBusy} onClick={() => void leave()}>
          {text.go}
        </Button>
        <Button kind="quiet" onClick={() => setAsking(false)}>
          {text.stay}
        </Button>
      </Dialog>
    </Disclosure>
  );
}
