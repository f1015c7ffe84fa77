import { ownBuddyStrings } from "../../../strings/own-buddy-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import type { PeopleActions } from "../../../vault/people/bind-people.ts";
import type { KeptCircle } from "../../../vault/people/circle-record.ts";

const text = ownBuddyStrings.stop;

type Props = { readonly people: PeopleActions; readonly kept: KeptCircle; readonly onClose: () => void };

export function StopSheet({ people, kept, onClose }: Props) {
  const { space, title: name } = kept;
  const stop = async (): Promise<void> => {
    if ((await people.stopSharing(space)).ok) onClose();
  };
  return (
    <Dialog open title={text.title(name)} closeLabel={text.close} onClose={onClose}>
      <p>{text.body(name)}</p>
      <Button kind="danger" onClick={() => void stop()}>
        {text.yes}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        {text.no}
      </Button>
    </Dialog>
  );
}
