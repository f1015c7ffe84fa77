import { useHome } from "../../shared/home-model.ts";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { buddyStrings } from "../../strings/buddy-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";

const text = buddyStrings.person.stop;

type Props = {
  readonly people: PeopleActions;
  readonly circle: string;
  readonly name: string;
  readonly onClose: () => void;
};

/** At any time and without a reason. */
export function StopSheet({ people, circle, name, onClose }: Props) {
  const { router, at } = useHome();
  const attempt = useAttempt<{ readonly type: string }>();
  const stop = async (): Promise<void> => {
    const stopped = await attempt.run<unknown>(() => people.stopBeingBuddy(circle));
    if (stopped.ok) router.replace(at("/"));
  };
  return (
    <Dialog open title={text.title(name)} closeLabel={text.close} onClose={onClose}>
      <p>{text.body(name)}</p>
      {attempt.failure !== null && (
        <Notice tone="alert" live>
          <p>{text.failed}</p>
        </Notice>
      )}
      <Button kind="danger" busy={attempt.isBusy} onClick={() => void stop()}>
        {text.yes}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        {text.no}
      </Button>
    </Dialog>
  );
}
